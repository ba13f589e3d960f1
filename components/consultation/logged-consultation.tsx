import { ConsultationRecord } from "@/components/consultation/consultation-record";
import type { Actor } from "@/lib/actor";
import { type CaseAssignment, unitName } from "@/lib/case-file/reading";

type Props = {
  actor: Actor;
  facts: { id: number };
  assignment: CaseAssignment;
  consultation: CaseAssignment["consultations"][number];
};

/** What a unit logged, over the form in which it is spoken about. */
export function LoggedConsultation({ actor, facts, assignment, consultation }: Props) {
  return (
    <div className="mb-5 max-w-[46rem] bg-tint p-4">
      <ConsultationRecord
        actor={actor}
        proposalId={facts.id}
        unit={unitName(assignment)}
        consultation={consultation}
      />
    </div>
  );
}
