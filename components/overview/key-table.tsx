import { LAMP_STATE } from "@/components/case-file/clock-lamp";
import { FigureLink } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { Lamp } from "@/components/ui/lamp";
import { Table } from "@/components/ui/table";
import { TURN_LABEL } from "@/lib/assignment/turn";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import type { Linked, Numbers } from "@/lib/overview/numbers";
import type { KeyCase } from "@/lib/overview/queries";
import { paths } from "@/lib/paths";

/** `clocked`: whom a case waits for is told, of the records as they stand; not for an earlier moment. */
type Props = { cases: KeyCase[]; count: Linked; clocked: boolean; file: Numbers["file"] };

/** Key proposals with whom they wait for. */
export function KeyTable({ cases, count, clocked, file }: Props) {
  const reviewed = clocked ? cases.filter((one) => one.reviewSince).length : 0;
  return (
    <section>
      <SectionHead
        title={
          <>
            重点提案
            <FigureLink {...count} />件
          </>
        }
        note={reviewed > 0 ? `${reviewed}件等市长办公会议审阅，审阅后答复才能送提案者` : null}
        links={
          count.href && count.count > 0 ? (
            <>
              <a href={count.href}>在目录里看</a>
              <TableFiles kind="keys" query={file} />
            </>
          ) : null
        }
      />
      {cases.length === 0 ? (
        <p className="note py-2">到这一天还没有重点提案。主席会议遴选以后由提案委登记。</p>
      ) : (
        <Table caption="重点提案和现在等谁" phone="pairs">
          <thead>
            <tr>
              <th scope="col">案号</th>
              <th scope="col">案由</th>
              <th scope="col">主办（会办）</th>
              <th scope="col">领办</th>
              <th scope="col">督办</th>
              {clocked ? <th scope="col">现在等谁</th> : null}
              {clocked ? <th scope="col">答复期限</th> : null}
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <KeyRow key={one.id} one={one} clocked={clocked} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function KeyRow({ one, clocked }: { one: KeyCase; clocked: boolean }) {
  const href = paths.proposal.show(one.id);
  const assist =
    one.assist.length > 2
      ? `${one.assist.slice(0, 2).join("、")}等${one.assist.length}家`
      : one.assist.join("、");
  return (
    <tr>
      <td className="nowrap">
        <a className="number" href={href} tabIndex={-1}>
          {one.number}
        </a>
      </td>
      <td>
        <a className="row-title font-bold" href={href}>
          {one.title}
        </a>
      </td>
      <td data-label="主办">
        {one.lead.join("、") || "—"}
        {assist ? <span className="text-ink-2">（{assist}）</span> : null}
      </td>
      <td data-label="领办">{one.leadOfficials.join("、") || "—"}</td>
      <td data-label="督办">{one.supervising.join("、") || "—"}</td>
      {clocked ? (
        <>
          <td data-label="现在等">
            <Waiting one={one} />
          </td>
          <td data-label="答复期限">
            {one.lamp ? <Lamp state={LAMP_STATE[one.lamp.state]} words={one.lamp.words} /> : "—"}
          </td>
        </>
      ) : null}
    </tr>
  );
}

function Waiting({ one: { turn, reviewSince } }: { one: KeyCase }) {
  if (!turn) return <>已办结</>;
  const who =
    turn.names.length > 1
      ? `${turn.names[0]}等${turn.names.length}家`
      : (turn.names[0] ?? TURN_LABEL[turn.who]);
  if (turn.who !== "GOVERNMENT" || !reviewSince)
    return (
      <>
        <b>{who}</b> {turn.act}
      </>
    );
  const since = reviewSince.day ? `${formatMonthDay(reviewSince.day)}送审` : "交办起";
  return (
    <>
      <b>{who}</b>{" "}
      <span className="text-ink-2">
        {since}，第{reviewSince.days}天
      </span>
    </>
  );
}
