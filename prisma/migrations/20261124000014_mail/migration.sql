-- Mail on top of the inbox: the server's settings, what was sent, an address of the person.
CREATE TYPE "MailSecurity" AS ENUM ('TLS', 'STARTTLS', 'NONE');
CREATE TYPE "MailState" AS ENUM ('WAITING', 'SENT', 'FAILED', 'DROPPED');

CREATE TABLE "MailSettings" (
  "id" INTEGER PRIMARY KEY DEFAULT 1,
  "host" TEXT NOT NULL,
  "port" INTEGER NOT NULL,
  "security" "MailSecurity" NOT NULL,
  "login" TEXT NOT NULL,
  "sealedPassword" TEXT,
  "fromAddress" TEXT NOT NULL,
  "siteUrl" TEXT NOT NULL,
  "enabled" BOOLEAN NOT NULL DEFAULT false,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT mail_settings_are_one CHECK ("id" = 1),
  CONSTRAINT mail_settings_port CHECK ("port" BETWEEN 1 AND 65535)
);

CREATE TABLE "Mail" (
  "id" SERIAL PRIMARY KEY,
  "userId" INTEGER,
  "to" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "state" "MailState" NOT NULL DEFAULT 'WAITING',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "tryAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
  "sentAt" TIMESTAMPTZ(3),
  "error" TEXT,
  CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mail_waits_or_not CHECK (("state" = 'WAITING') = ("tryAt" IS NOT NULL)),
  CONSTRAINT mail_sent_at CHECK (("state" = 'SENT') = ("sentAt" IS NOT NULL)),
  CONSTRAINT mail_failed_why CHECK ("state" <> 'FAILED' OR "error" IS NOT NULL)
);
-- One mail a person and day, however many servers gather them; tests have no person.
CREATE UNIQUE INDEX "Mail_userId_day_key" ON "Mail"("userId", "day");
CREATE INDEX "Mail_tryAt_idx" ON "Mail"("tryAt");

CREATE TABLE "MailRun" (
  "day" DATE PRIMARY KEY,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "mails" INTEGER NOT NULL
);

ALTER TABLE "User" ADD COLUMN "email" TEXT;
ALTER TABLE "Notice" ADD COLUMN "mailId" INTEGER;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Notice_mailId_idx" ON "Notice"("mailId");
