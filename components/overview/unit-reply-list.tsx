import { ClassMark } from "@/components/ui/class-mark";
import { FigureLink } from "@/components/ui/figure-link";
import { ListSentence } from "@/components/ui/filter-bar";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type FigureAddress, figureParams, figureWords } from "@/lib/figures/address";
import { pageOf } from "@/lib/import-batch/preview";
import { listOf } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import { type UnitOfReplies, unitsAmong } from "@/lib/unit-reply/by-unit";
import type { UnitReply } from "@/lib/unit-reply/queries";

type ListProps = { replies: UnitReply[]; address: FigureAddress; plenaryId: number; asked: number };

/** What a sum over units counts, said in a sentence and listed: 件次, or for the number of units the units. */
export function UnitReplyList({ replies, address, plenaryId, asked }: ListProps) {
  if (address.figure === "units") {
    const units = unitsAmong(replies);
    return (
      <>
        <ListSentence>
          显示{figureWords(address)}的单位，共{units.length}家。
        </ListSentence>
        <UnitsOfReplies units={units} plenaryId={plenaryId} view={address} />
      </>
    );
  }
  const query = { ...figureParams(address), plenary: plenaryId };
  const { entries, page, pages } = pageOf(replies, Math.trunc(asked) || 1);
  return (
    <>
      <ListSentence>
        显示{figureWords(address)}，共{replies.length}件次。分办的一件在每个单位各列一次。
      </ListSentence>
      <UnitReplyTable replies={entries} />
      <Pager {...{ page, pages }} hrefOf={(n) => paths.unitReplies({ ...query, page: n })} />
    </>
  );
}

/** One line a unit and case: a case of two units stands twice, as it is counted. */
function UnitReplyTable({ replies }: { replies: UnitReply[] }) {
  return (
    <Table caption="件次" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">案号</th>
          <th scope="col">案由</th>
          <th scope="col">承办</th>
          <th scope="col">办到哪里</th>
          <th scope="col">类别</th>
        </tr>
      </thead>
      <tbody>
        {replies.map((reply) => (
          <tr key={`${reply.unitId} ${reply.caseId}`}>
            <th scope="row">{reply.unit}</th>
            <td data-label="案号" className="nowrap">
              {reply.number}
            </td>
            <td data-label="案由">
              {reply.gone ? (
                <>
                  {reply.title} <Tag>导入已撤销</Tag>
                </>
              ) : (
                <a className="title-link" href={paths.proposal.show(reply.caseId)}>
                  {reply.title}
                </a>
              )}
            </td>
            <td data-label="承办" className="nowrap">
              {reply.lead ? "主办" : reply.assist ? "会办" : "已不承办"}
            </td>
            <td data-label="办到哪里" className="nowrap">
              {stateOf(reply)}
            </td>
            <td data-label="类别">
              {reply.lead && reply.class ? <ClassMark letter={reply.class} /> : "—"}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function stateOf({ lead, assist, answered, overdue, opinionSent, reassigned }: UnitReply): string {
  if (lead) return answered ? "已答复" : overdue ? "超期未答复" : "没有答复";
  if (assist) return opinionSent ? "会办意见已送" : "会办意见未送";
  return reassigned ? "已改派" : "—";
}

type UnitsProps = {
  units: UnitOfReplies[];
  plenaryId: number;
  view: Omit<FigureAddress, "figure">;
};

/** The units that hold cases, with how many each leads and assists in. */
function UnitsOfReplies({ units, plenaryId, view }: UnitsProps) {
  const cell = (name: "lead" | "assist", unit: UnitOfReplies) => ({
    count: unit[name],
    href: listOf(plenaryId, { ...view, figure: `unit.${name}`, of: String(unit.unitId) }),
  });
  return (
    <Table caption="承办单位" density="tight">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">系统</th>
          <th scope="col" className="num">
            主办
          </th>
          <th scope="col" className="num">
            会办
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">{unit.unit}</th>
            <td>{UNIT_SYSTEM_LABEL[unit.system]}</td>
            <td className="num">
              <FigureLink {...cell("lead", unit)} />
            </td>
            <td className="num">
              <FigureLink {...cell("assist", unit)} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
