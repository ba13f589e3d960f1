import { CaseActs } from "@/components/case-file/case-acts";
import { CaseHead } from "@/components/case-file/case-head";
import { ConsultationsSection } from "@/components/case-file/consultations-section";
import { DecisionNotice } from "@/components/case-file/decision-notice";
import { HistorySection } from "@/components/case-file/history-section";
import { KeySection } from "@/components/case-file/key-section";
import { CaseRail } from "@/components/case-file/rail";
import { RatingsSection } from "@/components/case-file/ratings-section";
import { RepliesSection } from "@/components/case-file/replies-section";
import { TextSection } from "@/components/case-file/text-section";
import { UnitsSection } from "@/components/case-file/units-section";
import { WithSide } from "@/components/ui/columns";
import { actsOf } from "@/lib/case-file/acts";
import { readCaseEvents, readLimits } from "@/lib/case-file/queries";
import { unitName } from "@/lib/case-file/reading";
import { mayConfirmConsultation } from "@/lib/consultation/policy";
import { readRatings } from "@/lib/feedback/queries";
import { isOffice, isStaff, isUnit } from "@/lib/proposal/policy";
import { openFile } from "./open-case";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await openFile(params)).file.title };
}

export default async function ProposalPage({ params }: Props) {
  const { actor, facts, file, today } = await openFile(params);
  const [events, ratings, { lines, clock }] = await Promise.all([
    readCaseEvents(actor, file.id),
    readRatings(actor, file.id),
    readLimits(actor, file.id, today),
  ]);
  const units = new Map(file.assignments.map((one) => [one.id, unitName(one)]));
  const mayCorrect = isStaff(actor) || isOffice(actor) || isUnit(actor);
  return (
    <>
      <CaseHead file={file} />
      <CaseRail file={file} />
      <WithSide
        sideFirst
        side={<CaseActs status={file.status} clock={clock} acts={actsOf(actor, facts, units)} />}
      >
        <DecisionNotice file={file} />
        <TextSection file={file} />
        <KeySection file={file} />
        <UnitsSection file={file} lines={lines} mayCorrect={mayCorrect} />
        <ConsultationsSection
          file={file}
          mayConfirm={(source) => mayConfirmConsultation(actor, facts, source).may}
          mayCorrect={mayCorrect}
        />
        <RepliesSection file={file} mayCorrect={mayCorrect} />
        <RatingsSection
          feedbacks={file.feedbacks}
          ratings={ratings}
          correctable={isStaff(actor) ? file.id : undefined}
        />
        <HistorySection events={events} />
      </WithSide>
    </>
  );
}
