-- A preview that nobody will write: laid aside, with its file and decisions, and taken up again at will.
ALTER TYPE "ImportState" ADD VALUE 'DISCARDED';
