import { ClockLamp } from "@/components/case-file/clock-lamp";
import { StatusRing } from "@/components/case-file/status-ring";
import { SortHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TURN_LABEL } from "@/lib/assignment/turn";
import { formatShort, toPlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import { type ProposalFilter, type Sort, without, writeFilter } from "@/lib/register/filter";
import type { RegisterLine } from "@/lib/register/queries";

const sortHref = (filter: ProposalFilter, sort: Sort) =>
  paths.register(writeFilter({ ...without(filter, "sort"), sort }));

/** The register: one line a case, sorted by urgency unless asked otherwise. */
export function RegisterTable({
  lines,
  filter,
}: {
  lines: RegisterLine[];
  filter: ProposalFilter;
}) {
  const sort = filter.sort ?? "urgency";
  const sorted = (one: Sort) => (sort === one ? "ascending" : null);
  return (
    <Table caption="提案目录" phone="blocks">
      <thead>
        <tr>
          <SortHead label="案号" href={sortHref(filter, "number")} sorted={sorted("number")} />
          <SortHead label="案由" href={sortHref(filter, "title")} sorted={sorted("title")} />
          <th scope="col">提案者</th>
          <th scope="col">主办　会办</th>
          <th scope="col">状态</th>
          <SortHead label="期限" href={sortHref(filter, "urgency")} sorted={sorted("urgency")} />
          <th scope="col">现在轮到谁</th>
          <th scope="col" className="num">
            最近
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <RegisterTableRow key={line.id} line={line} />
        ))}
      </tbody>
    </Table>
  );
}

function RegisterTableRow({ line }: { line: RegisterLine }) {
  // Its import was undone since: it is listed as it was counted then, and has no page any more.
  const href = line.voidedAt ? undefined : paths.proposal.show(line.id);
  const round = Math.max(1, ...line.assignments.map((one) => one.round));
  const present = line.assignments.filter((one) => one.round === round);
  const main = present
    .filter((one) => one.role !== "ASSIST")
    .map((one) => one.unit?.name ?? "单位未填");
  const assist = present
    .filter((one) => one.role === "ASSIST")
    .map((one) => one.unit?.name ?? "单位未填");
  const names = line.proposers.map((one) => one.member?.name ?? one.collective?.name ?? "");
  return (
    <tr>
      <td data-phone="number" className="nowrap">
        <a className="number" href={href} tabIndex={-1}>
          {line.caseNumber ?? line.registrationNumber ?? "草稿"}
        </a>
      </td>
      <td data-phone="title">
        <a className="title-link" href={href}>
          {line.title}
        </a>{" "}
        <Tags line={line} round={round} />
      </td>
      <td data-phone="hide">
        {names[0]}
        <span className="second">{PROPOSER_KIND_LABEL[line.proposerKind]}</span>
      </td>
      <td data-phone="unit">
        {main.join("、") || "—"}
        {assist.length > 0 ? (
          <span className="second">
            会办 {assist.length > 2 ? `${assist[0]}等${assist.length}家` : assist.join("、")}
          </span>
        ) : null}
      </td>
      <td data-phone="state">
        <StatusRing status={line.status} round={round} />
      </td>
      <td data-phone="limit">
        <ClockLamp clock={line.clock} />
      </td>
      <td data-phone="turn">
        <TurnCell line={line} />
      </td>
      <td data-phone="hide" className="num">
        <Latest line={line} />
      </td>
    </tr>
  );
}

function Tags({ line, round }: { line: RegisterLine; round: number }) {
  return (
    <>
      {line._count.keySelections > 0 ? <Tag look="solid">重点</Tag> : null}
      {round > 1 ? <Tag look="ink">第{round}轮</Tag> : null}
      {line.proposerKind === "JOINT" ? <Tag>联名{line.proposers.length}</Tag> : null}
      {line._count.mergedHere > 0 ? <Tag>并案{line._count.mergedHere}</Tag> : null}
      {line.voidedAt ? <Tag>导入已撤销</Tag> : null}
      {line.submissions[0]?.source === "PAPER" ? <Tag>代登记</Tag> : null}
    </>
  );
}

function TurnCell({ line }: { line: RegisterLine }) {
  const turn = line.clock?.turns[0];
  const others = (line.clock?.turns.length ?? 0) - 1;
  const merged = line.reviews.find((review) => review.mergedInto)?.mergedInto;
  if (merged) return <a href={paths.proposal.show(merged.id)}>并入第{merged.caseNumber ?? ""}号</a>;
  if (!turn) return <span className="note">—</span>;
  return (
    <>
      <b>{turn.names[0] ?? TURN_LABEL[turn.who]}</b> {turn.act}
      {turn.names.length > 1 ? <span className="second">等{turn.names.length}家</span> : null}
      {others > 0 ? <span className="second">另有{others}方</span> : null}
    </>
  );
}

/** When something last happened to the case; before the hand-over, when it was received. */
function Latest({ line }: { line: RegisterLine }) {
  const submission = line.submissions[0];
  const latest =
    line.clock?.latestOn ?? (submission?.dated ? toPlainDate(submission.submittedOn) : null);
  return latest ? <>{formatShort(latest)}</> : null;
}
