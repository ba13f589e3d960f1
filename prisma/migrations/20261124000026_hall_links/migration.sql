-- Links to the big screen of a hall: only the token's hash is kept, and each link ends.
CREATE TABLE "HallLink" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "dark" BOOLEAN NOT NULL DEFAULT false,
    "tokenHash" TEXT NOT NULL,
    "expiresOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" INTEGER,

    CONSTRAINT "HallLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "HallLink_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT hall_link_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
    CONSTRAINT hall_link_revoked_by FOREIGN KEY ("revokedById") REFERENCES "User"(id)
);

CREATE UNIQUE INDEX "HallLink_tokenHash_key" ON "HallLink"("tokenHash");
CREATE INDEX "HallLink_plenaryId_idx" ON "HallLink"("plenaryId");
