import { OutcomeList } from "@/components/case-file/outcome-list";
import { Notice } from "@/components/ui/notice";
import { dayInWords, proposerNames, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL, REVIEW_OUTCOME_LABEL } from "@/lib/review/labels";

/** What became of a submission that was not filed, or what was merged into this one. */
export function DecisionNotice({ file, mayRecord }: { file: CaseFile; mayRecord: boolean }) {
  const decision = standing(file.reviews).at(-1);
  return (
    <>
      {decision && decision.outcome !== "FILED" ? (
        <Notice
          tone="plain"
          title={`${REVIEW_OUTCOME_LABEL[decision.outcome]}，${dayInWords(decision.decidedOn, decision.dated)}`}
        >
          {decision.declineReason ? (
            <p>理由：{DECLINE_REASON_LABEL[decision.declineReason]}</p>
          ) : null}
          {decision.reason ? <p>{decision.reason}</p> : null}
          {decision.disposition ? <p>去向：{DISPOSITION_LABEL[decision.disposition]}</p> : null}
          {decision.outcome === "DECLINED" ? (
            <OutcomeList
              file={file}
              goesOn={(decision.disposition ?? "NONE") !== "NONE"}
              mayRecord={mayRecord}
            />
          ) : null}
          {decision.mergedInto ? (
            <p>
              并入
              <a href={paths.proposal.show(decision.mergedInto.id)}>
                第{decision.mergedInto.caseNumber ?? decision.mergedInto.registrationNumber}号{" "}
                {decision.mergedInto.title}
              </a>
              一起办理，答复同时送本件提案者。
            </p>
          ) : null}
        </Notice>
      ) : null}
      {file.mergedHere.length > 0 ? (
        <Notice tone="plain" title={`并入本案${file.mergedHere.length}件`}>
          <ul>
            {file.mergedHere.map(({ proposal }) => (
              <li key={proposal.id}>
                <a href={paths.proposal.show(proposal.id)}>
                  {proposal.registrationNumber} {proposal.title}
                </a>
                ，
                {proposerNames({ proposers: proposal.proposers as CaseFile["proposers"] }).join(
                  "、",
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
