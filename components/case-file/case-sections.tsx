import { ConsultationsSection } from "@/components/case-file/consultations-section";
import { DecisionNotice } from "@/components/case-file/decision-notice";
import { HistorySection } from "@/components/case-file/history-section";
import { KeySection } from "@/components/case-file/key-section";
import type { Rating } from "@/components/case-file/rating-values";
import { RatingsSection } from "@/components/case-file/ratings-section";
import { RepliesSection } from "@/components/case-file/replies-section";
import { TextSection } from "@/components/case-file/text-section";
import { UnitsSection } from "@/components/case-file/units-section";
import { CaseClass } from "@/components/class-override/case-class";
import { CoRatingsSection } from "@/components/co-rating/co-ratings-section";
import { EmployerNotice } from "@/components/employer/employer-notice";
import { CandidateNotice } from "@/components/key-proposal/candidate-notice";
import { PassingNotice } from "@/components/lead-passing/passing-notice";
import { Commendations } from "@/components/commendation/commendations";
import type { Actor } from "@/lib/actor";
import type { StepLine } from "@/lib/case-file/limits";
import type { CaseEvent } from "@/lib/case-file/queries";
import type { CaseFile } from "@/lib/case-file/select";
import { mayConfirmConsultation } from "@/lib/consultation/policy";
import type { readEmployerNotes } from "@/lib/employer/queries";
import { mayConfirmRating } from "@/lib/feedback/policy";
import { mayKeepPromise, maySayOnPromise } from "@/lib/promise/policy";
import type { PromiseView } from "@/lib/promise/queries";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isStaff, isUnit } from "@/lib/proposal/policy";
import { mayReadChanges } from "@/lib/sent-back/policy";
import { mayReadReceipt, mayReadRequestSheet } from "@/lib/receipt/policy";

type Props = {
  actor: Actor;
  file: CaseFile;
  facts: ProposalFacts;
  lines: StepLine[];
  ratings: Rating[];
  events: CaseEvent[];
  promises: PromiseView[];
  /** proposers who work in a unit of the case, by case */
  employers: Awaited<ReturnType<typeof readEmployerNotes>>;
};

/** The whole case in the order in which it went. */
export function CaseSections({ actor, file, facts, lines, events, ...rest }: Props) {
  const { ratings, promises, employers } = rest;
  const mayCorrect = isStaff(actor) || isOffice(actor) || isUnit(actor);
  return (
    <>
      <CandidateNotice actor={actor} facts={facts} />
      <EmployerNotice notes={employers.get(file.id) ?? []} />
      <DecisionNotice file={file} mayRecord={isStaff(actor)} />
      <PassingNotice actor={actor} facts={facts} />
      <TextSection file={file} mayReadChanges={mayReadChanges(actor, facts).may} />
      <KeySection file={file} />
      <UnitsSection
        file={file}
        lines={lines}
        mayCorrect={mayCorrect}
        hasReceipt={(assignment) => mayReadReceipt(actor, assignment).may}
        hasSheet={(assignment) => mayReadRequestSheet(actor, assignment).may}
      />
      <ConsultationsSection
        actor={actor}
        file={file}
        mayConfirm={mayConfirmConsultation(actor, facts).may}
        mayCorrect={mayCorrect}
      />
      <RepliesSection
        file={file}
        mayCorrect={mayCorrect}
        promises={promises}
        mayKeep={(promise) => mayKeepPromise(actor, facts, promise).may}
        maySay={(promise) => maySayOnPromise(actor, facts, promise).may}
      />
      <Commendations file={file} mayCorrect={isStaff(actor)} />
      <CaseClass file={file} facts={facts} mayCorrect={isStaff(actor)} />
      <RatingsSection
        id={file.id}
        mayConfirm={({ source, confirmedOn }) =>
          mayConfirmRating(actor, facts, { source, confirmed: confirmedOn !== null }).may
        }
        feedbacks={file.feedbacks}
        ratings={ratings}
        correctable={isStaff(actor) ? file.id : undefined}
      />
      <CoRatingsSection actor={actor} facts={facts} />
      <HistorySection events={events} />
    </>
  );
}
