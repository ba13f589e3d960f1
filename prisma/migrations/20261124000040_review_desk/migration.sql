-- 审查要点: what of a submission the committee's staff have looked at.
CREATE TABLE "ReviewCheck" (
    "submissionId" INTEGER NOT NULL,
    "oneMatter" BOOLEAN NOT NULL,
    "concrete" BOOLEAN NOT NULL,
    "noSecrets" BOOLEAN NOT NULL,
    "textRevision" INTEGER NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedById" INTEGER,
    "checkedBy" TEXT NOT NULL,

    CONSTRAINT "ReviewCheck_pkey" PRIMARY KEY ("submissionId"),
    CONSTRAINT "ReviewCheck_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The text as it was when it was sent back: what was changed is seen when it comes again.
CREATE TABLE "SentBackText" (
    "reviewId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT,
    "analysis" TEXT NOT NULL,
    "suggestions" TEXT[],
    "wish" TEXT,

    CONSTRAINT "SentBackText_pkey" PRIMARY KEY ("reviewId"),
    CONSTRAINT "SentBackText_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- By a trigger, so that no way of sending back forgets it. The command holds the proposal's lock.
CREATE FUNCTION keep_sent_back_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SentBackText" ("reviewId", title, category, analysis, suggestions, wish)
  SELECT NEW.id, p.title, c.name, p.analysis, coalesce(p.suggestions, '{}'), p.wish
  FROM "Proposal" p LEFT JOIN "Category" c ON c.id = p."categoryId" WHERE p.id = NEW."proposalId";
  RETURN NULL;
END $$;

CREATE TRIGGER review_sent_back_text_kept AFTER INSERT ON "Review"
  FOR EACH ROW WHEN (NEW.outcome = 'SENT_BACK') EXECUTE FUNCTION keep_sent_back_text();
