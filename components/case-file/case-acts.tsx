import { Act, ActList } from "@/components/ui/act-list";
import { TURN_LABEL, type Turn } from "@/lib/assignment/turn";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { stepInWords, type CaseClock } from "@/lib/register/clock";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";

type Props = {
  status: keyof typeof PROPOSAL_STATUS;
  clock: CaseClock | undefined;
  acts: CaseAct[];
};

/** Whose turn it is, and what can be done now; what cannot be done says why, folded away when it is much. */
export function CaseActs({ status, clock, acts }: Props) {
  const turn = clock?.turns[0];
  const possible = acts.filter((act) => act.verdict.may && !act.onPaper);
  const onPaper = acts.filter((act) => act.verdict.may && act.onPaper);
  const others = acts.filter((act) => !act.verdict.may);
  return (
    <div className="no-print">
      <ActList
        title={turn ? "现在轮到" : "现在"}
        who={turn ? whoOf(turn) : PROPOSAL_STATUS[status].label}
        note={
          turn
            ? [turn.act, clock && stepInWords(clock)].filter(Boolean).join("；")
            : "没有等着谁的事"
        }
        more={
          <>
            {onPaper.length > 0 ? (
              <details className="mt-3">
                <summary>按纸质件代登记（{onPaper.length}项）</summary>
                <ul>
                  {onPaper.map((act) => (
                    <Act
                      key={act.label}
                      label={act.label}
                      href={act.href}
                      sentence={act.sentence}
                    />
                  ))}
                </ul>
              </details>
            ) : null}
            {others.length > 3 ? (
              <details className="mt-3">
                <summary>现在不能办的{others.length}项，看原因</summary>
                <ul>
                  {others.map((act) => (
                    <Unusable key={act.label} act={act} />
                  ))}
                </ul>
              </details>
            ) : null}
          </>
        }
      >
        {possible.map((act, index) => (
          <Act
            key={act.label}
            label={act.label}
            href={act.href}
            sentence={act.sentence}
            look={index === 0 && !act.risk ? "main" : act.risk ? "risk" : "plain"}
          />
        ))}
        {others.length <= 3 ? others.map((act) => <Unusable key={act.label} act={act} />) : null}
      </ActList>
    </div>
  );
}

function Unusable({ act }: { act: CaseAct }) {
  return <Act label={act.label} sentence={act.verdict.may ? act.sentence : act.verdict.reason} />;
}

function whoOf(turn: Turn): string {
  if (turn.names.length === 0) return TURN_LABEL[turn.who];
  return turn.names.length > 2 ? `${turn.names[0]}等${turn.names.length}家` : turn.names.join("、");
}
