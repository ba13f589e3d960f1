import type { Scene } from "@/lib/case-file/testing-office";
import type { FactKind } from "@/lib/correction/kinds";

/** The facts of the case that can be voided, by what the policies and forms read of it. */
export function voidable({ facts, assignment }: Scene): { fact: FactKind; factId: number }[] {
  const of = (fact: FactKind, rows: readonly ({ id: number } | null | undefined)[]) =>
    rows.flatMap((row) => (row ? [{ fact, factId: row.id }] : []));
  return [
    ...of("submission", facts.submissions),
    ...of("review", facts.reviews),
    ...of("keyCandidate", [facts.keyCandidate]),
    ...of("dispositionOutcome", facts.dispositionOutcomes),
    ...of("handOver", [facts.handOver]),
    ...of("acceptance", [assignment?.acceptance]),
    ...of("returnRequest", [assignment?.returnRequest]),
    ...of("extensionRequest", [assignment?.extensionRequest]),
    ...of("opinion", [assignment?.opinion]),
    ...of("consultation", assignment?.consultations ?? []),
    ...of("reply", [assignment?.reply]),
    ...of("promiseKept", assignment?.promisesKept ?? []),
    ...of("publication", facts.publications),
    ...of("feedback", facts.feedbacks),
    ...of("completion", [facts.completion]),
  ];
}

/** The facts whose day can be corrected, each with another day. */
export function correctable({ facts, assignment, actor, pick }: Scene) {
  const day = () => pick.day(actor.today);
  const { handOver } = facts;
  return [
    ...(handOver ? [{ fact: "handOver" as const, factId: handOver.id, handedOverOn: day() }] : []),
    ...(assignment?.acceptance
      ? [{ fact: "acceptance" as const, factId: assignment.acceptance.id, acceptedOn: day() }]
      : []),
    ...(assignment?.reply
      ? [{ fact: "reply" as const, factId: assignment.reply.id, repliedOn: day() }]
      : []),
  ];
}
