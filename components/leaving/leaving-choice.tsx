import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/head";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { type Choice, type PlannedLine, WORK_LABEL, type WorkLine } from "@/lib/leaving/plan";
import { paths } from "@/lib/paths";

type Props = { userId: number; planned: readonly PlannedLine[]; choice: Choice };

const optionsOf = (lines: readonly WorkLine[]) => {
  const people = new Map(
    lines.flatMap(({ candidates }) => candidates.map((one) => [one.userId, one] as const)),
  );
  return [...people.values()].map(({ userId, name, words }) => ({
    value: String(userId),
    label: `${name}（${words}）`,
  }));
};

/** The open work line by line: one successor for all, and where need be another for a line. It leads to the preview. */
export function LeavingChoice({ userId, planned, choice }: Props) {
  const lines = planned.map(({ line }) => line);
  return (
    <form
      action={paths.users.leaving(userId)}
      method="get"
      className="stack"
      aria-label="选接手的人"
    >
      <SectionHead title="手上的工作" note={`${lines.length}项`} />
      <div className="form-stack">
        <Select
          name="successorId"
          label="接手的人"
          hint="各项都给他；个别的在下面另选"
          options={optionsOf(lines)}
          emptyLabel="下面逐项选"
          defaultValue={choice.successorId ? String(choice.successorId) : ""}
        />
      </div>
      <Table caption={`手上的工作${lines.length}项`} phone="pairs">
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">提案</th>
            <th scope="col">情况</th>
            <th scope="col">另选接手的人</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.key} line={line} chosen={choice.others.get(line.key)} />
          ))}
        </tbody>
      </Table>
      <Button type="submit">预览移交</Button>
    </form>
  );
}

function LineRow({ line, chosen }: { line: WorkLine; chosen: number | undefined }) {
  const { key, kind, proposal, words } = line;
  const options = optionsOf([line]);
  return (
    <tr>
      <td data-label="事项" className="nowrap">
        {WORK_LABEL[kind]}
      </td>
      <td data-label="提案">
        {proposal ? (
          <a href={paths.proposal.show(proposal.id)}>
            <span className="number">{proposal.number}</span> {proposal.title}
          </a>
        ) : (
          "—"
        )}
      </td>
      <td data-label="情况">{words}</td>
      <td data-label="另选">
        {options.length > 0 ? (
          <Select
            name={`to-${key}`}
            label={`${WORK_LABEL[kind]}${proposal ? `第${proposal.number}号` : ""}另选接手的人`}
            hideLabel
            options={options}
            emptyLabel="同上"
            defaultValue={chosen ? String(chosen) : ""}
          />
        ) : kind === "deputy" ? (
          "没有别的同事，代办随之结束"
        ) : (
          <>
            没有能接手的人，先<a href={paths.users.new()}>建账号</a>或给人加角色
          </>
        )}
      </td>
    </tr>
  );
}
