-- What a new term's list did to accounts, so that it is undone with it: last days that it set, contacts' roles that
-- it passed on.
ALTER TABLE "NewTerm" ADD COLUMN "accounts" JSONB;
