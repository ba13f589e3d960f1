-- A member may ask that units reach them through the committee: then no unit is shown their number.
ALTER TABLE "Member" ADD COLUMN "throughCommittee" BOOLEAN NOT NULL DEFAULT false;
