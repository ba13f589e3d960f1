import { FileInput } from "@/components/ui/text-input";

/** The scan of a paper. A browser forgets a chosen file when the form comes back, so the hint says so. */
export function ScanInput({ label, required }: { label: string; required?: boolean }) {
  return (
    <FileInput
      name="scan"
      label={label}
      hint="PDF、JPEG或PNG，10MB以内；没有存上时要重新选"
      accept="application/pdf,image/jpeg,image/png"
      required={required}
    />
  );
}
