import { CaseActs } from "@/components/case-file/case-acts";
import { CaseHead } from "@/components/case-file/case-head";
import { CaseSections } from "@/components/case-file/case-sections";
import { CaseRail } from "@/components/case-file/rail";
import { PlainPassage } from "@/components/following/plain-passage";
import { WithSide } from "@/components/ui/columns";
import { actsOf } from "@/lib/case-file/acts";
import { caseMarks } from "@/lib/case-file/marks";
import { readCaseEvents, readLimits, readPlainWords } from "@/lib/case-file/queries";
import { unitName } from "@/lib/case-file/reading";
import { readEmployerNotes } from "@/lib/employer/queries";
import { readRatings } from "@/lib/feedback/queries";
import { readPromises } from "@/lib/promise/queries";
import { openFile } from "./open-case";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await openFile(params)).file.title };
}

export default async function ProposalPage({ params }: Props) {
  const { actor, facts, file, today } = await openFile(params);
  const [events, ratings, { lines, clock }, plain, promises, employers] = await Promise.all([
    readCaseEvents(actor, file.id),
    readRatings(actor, file.id),
    readLimits(actor, file.id, today),
    readPlainWords(actor, file.id),
    readPromises(actor, file.id),
    readEmployerNotes(actor, [file.id]),
  ]);
  const units = new Map(file.assignments.map((one) => [one.id, unitName(one)]));
  const acts = <CaseActs status={file.status} clock={clock} acts={actsOf(actor, facts, units)} />;
  const whole = (
    <CaseSections {...{ actor, file, facts, lines, ratings, events, promises, employers }} />
  );
  return (
    <>
      <CaseHead file={file} marks={caseMarks(actor, facts)} />
      {plain ? (
        <WithSide side={<div className="for-thumbs">{acts}</div>}>
          <PlainPassage
            {...plain}
            promises={promises}
            today={today}
            explained={lines.some((one) => one.explanation)}
          />
        </WithSide>
      ) : null}
      <CaseRail file={file} facts={facts} />
      {plain ? (
        whole
      ) : (
        <WithSide sideFirst side={acts}>
          {whole}
        </WithSide>
      )}
    </>
  );
}
