-- Requests that came on paper keep their scan (handbook, section 2: committee staff log what arrives on paper).
ALTER TABLE "ReturnRequest" ADD COLUMN "scanId" INTEGER;
ALTER TABLE "ReturnRequest" ADD CONSTRAINT "ReturnRequest_scanId_fkey"
  FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ExtensionRequest" ADD COLUMN "scanId" INTEGER;
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_scanId_fkey"
  FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
