-- Events that were gone through and are nobody's news, so that looking back over the last minutes does not ask again
-- whose they are: on the evening before the cut-off these are thousands. What is older than that is forgotten.
CREATE TABLE "NewsOfNobody" (
    "eventId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NewsOfNobody_pkey" PRIMARY KEY ("eventId")
);
