import { TableFiles } from "@/components/report/table-files";
import { LinkButton } from "@/components/ui/button";
import { ListSentence } from "@/components/ui/filter-bar";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { type PointTable, showPoints } from "@/lib/member-work/points";
import { POINT_KINDS } from "@/lib/member-work/kinds";
import type { MemberAccount } from "@/lib/member-work/queries";
import { paths } from "@/lib/paths";

export type About = { plenaryId: number; asOf: PlainDate };
type Props = { accounts: MemberAccount[]; table: PointTable; about: About; none: boolean };

const upTo = (tenths: number | null) => (tenths === null ? "" : `，最多${showPoints(tenths)}分`);

/** The rules in a sentence, and who has handed in nothing. */
export function WorkSummary({ accounts, table, about, none }: Props) {
  const without = accounts.filter((one) => one.handedIn === 0).length;
  const asked = { plenary: about.plenaryId, asOf: about.asOf };
  const rules = table.rules.map(
    ({ kind, tenths, capTenths }) =>
      `${POINT_KINDS[kind].label}每件${showPoints(tenths)}分${upTo(capTenths)}`,
  );
  return (
    <>
      <p className="note">
        {rules.length > 0
          ? `积分规则：${rules.join("；")}${table.capTenths === null ? "" : `；全年合计最多${showPoints(table.capTenths)}分`}。`
          : "这个届次还没有定积分规则，下面只列件数；规则在届次设置里定。"}
        集体提案不计入委员个人。
      </p>
      <ListSentence
        links={
          none ? (
            <a href={paths.members.work(asked)}>显示全部委员</a>
          ) : without > 0 ? (
            <a href={paths.members.work({ ...asked, show: "none" })}>只看没有提交的{without}人</a>
          ) : null
        }
      >
        委员{accounts.length}人，提交或附议过的{accounts.length - without}人，没有的{without}人。
      </ListSentence>
      <p className="no-print">
        <LinkButton href={paths.members.workExport(asked)} download>
          导出Excel
        </LinkButton>
        <TableFiles kind="memberWork" query={asked} />
      </p>
    </>
  );
}
