import type { CaseAssignment } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";

type Consultation = Pick<CaseAssignment["consultations"][number], "id" | "files" | "scan">;

/** Photos, minutes and the scan of a consultation, to be downloaded. */
export function ConsultationFiles({
  proposalId,
  consultation,
}: {
  proposalId: number;
  consultation: Consultation;
}) {
  const { files, scan } = consultation;
  const all = [...files.map(({ file }) => file), ...(scan ? [scan] : [])];
  if (all.length === 0) return null;
  return (
    <span className="second">
      附件：
      {all.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 ? "、" : ""}
          <a href={paths.proposal.consultationFile(proposalId, consultation.id, id)} download>
            {name}
          </a>
        </span>
      ))}
    </span>
  );
}
