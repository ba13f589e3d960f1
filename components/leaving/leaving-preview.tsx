import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { leaveAction } from "@/lib/leaving/actions";
import { type Choice, type PlannedLine, WORK_LABEL } from "@/lib/leaving/plan";

type Props = {
  user: { id: number; name: string };
  planned: readonly PlannedLine[];
  choice: Choice;
};

const wordsOf = ({ line }: PlannedLine) =>
  `${WORK_LABEL[line.kind]}${line.proposal ? `第${line.proposal.number}号` : ""}（${line.words}）`;

/** Who goes on with what; the button only when every line has somebody. */
export function LeavingPreview({ user, planned, choice }: Props) {
  const faults = planned.filter(({ fault }) => fault !== null);
  const moved = planned.filter(({ to }) => to !== null);
  const people = [...Map.groupBy(moved, ({ to }) => to?.userId ?? 0).values()];
  const ended = planned.filter(({ to, fault }) => to === null && fault === null);
  const others = Object.fromEntries([...choice.others].map(([key, id]) => [`to-${key}`, id]));
  return (
    <section className="stack">
      <SectionHead title="预览" note="还没有移交" />
      {faults.map((one) => (
        <Notice key={one.line.key} tone="late" title={wordsOf(one)}>
          {one.fault}
        </Notice>
      ))}
      <ul className="stack">
        {people.map((lines) => (
          <li key={lines[0]?.to?.userId}>
            <b>
              {lines[0]?.to?.name}（{lines[0]?.to?.words}）
            </b>
            接手{lines.length}项：{lines.map(wordsOf).join("、")}
          </li>
        ))}
        {ended.map((one) => (
          <li key={one.line.key}>{wordsOf(one)}：随之结束</li>
        ))}
      </ul>
      {faults.length === 0 ? (
        <ActForm
          action={leaveAction}
          hidden={{ userId: user.id, successorId: choice.successorId, ...others }}
          label="移交并停用"
        >
          <SubmitButton look="risk">
            移交{planned.length}项，停用{user.name}的账号
          </SubmitButton>
        </ActForm>
      ) : null}
    </section>
  );
}
