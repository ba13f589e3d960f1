-- 代: for some days another person of the same unit or office acts in a role.
CREATE TABLE "Deputy" (
    "id" SERIAL NOT NULL,
    "grantId" INTEGER NOT NULL,
    "deputyId" INTEGER NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Deputy_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "RoleGrant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deputy_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT deputy_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
    CONSTRAINT deputy_days CHECK ("untilOn" >= "fromOn")
);

CREATE INDEX "Deputy_grantId_idx" ON "Deputy"("grantId");
CREATE INDEX "Deputy_deputyId_idx" ON "Deputy"("deputyId");
