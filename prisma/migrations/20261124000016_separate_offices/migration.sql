-- Units of the party system may have a hand-over office of their own (handbook, section 1); none: one office for all.
CREATE TABLE "HandOverOffice" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "systems" "UnitSystem"[] NOT NULL,

    CONSTRAINT "HandOverOffice_pkey" PRIMARY KEY ("id"),
    CONSTRAINT hand_over_office_has_systems CHECK (cardinality("systems") > 0)
);

CREATE UNIQUE INDEX "HandOverOffice_name_key" ON "HandOverOffice"("name");

-- An office that is taken away leaves its people to the general one.
ALTER TABLE "RoleGrant" ADD COLUMN "handOverOfficeId" INTEGER;
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_handOverOfficeId_fkey"
  FOREIGN KEY ("handOverOfficeId") REFERENCES "HandOverOffice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "RoleGrant" ADD CONSTRAINT role_grant_office CHECK ("handOverOfficeId" IS NULL OR role = 'governmentOffice');
CREATE INDEX "RoleGrant_handOverOfficeId_idx" ON "RoleGrant"("handOverOfficeId");
