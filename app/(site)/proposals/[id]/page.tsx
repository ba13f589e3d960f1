import { CaseActs } from "@/components/case-file/case-acts";
import { CaseHead } from "@/components/case-file/case-head";
import { CaseSections } from "@/components/case-file/case-sections";
import { CaseRail } from "@/components/case-file/rail";
import { CandidateNotice } from "@/components/key-proposal/candidate-notice";
import { EmployerNotice } from "@/components/employer/employer-notice";
import { WithSide } from "@/components/ui/columns";
import { actsOf } from "@/lib/case-file/acts";
import { caseMarks } from "@/lib/case-file/marks";
import { readCaseEvents, readLimits } from "@/lib/case-file/queries";
import { unitName } from "@/lib/case-file/reading";
import { readEmployerNotes } from "@/lib/employer/queries";
import { readRatings } from "@/lib/feedback/queries";
import { openFile } from "./open-case";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await openFile(params)).file.title };
}

export default async function ProposalPage({ params }: Props) {
  const { actor, facts, file, today } = await openFile(params);
  const [events, ratings, { lines, clock }, employers] = await Promise.all([
    readCaseEvents(actor, file.id),
    readRatings(actor, file.id),
    readLimits(actor, file.id, today),
    readEmployerNotes(actor, [file.id]),
  ]);
  const units = new Map(file.assignments.map((one) => [one.id, unitName(one)]));
  return (
    <>
      <CaseHead file={file} marks={caseMarks(actor, facts)} />
      <CaseRail file={file} facts={facts} />
      <WithSide
        sideFirst
        side={<CaseActs status={file.status} clock={clock} acts={actsOf(actor, facts, units)} />}
      >
        <CandidateNotice actor={actor} facts={facts} />
        <EmployerNotice notes={employers.get(file.id) ?? []} />
        <CaseSections
          actor={actor}
          file={file}
          facts={facts}
          lines={lines}
          ratings={ratings}
          events={events}
        />
      </WithSide>
    </>
  );
}
