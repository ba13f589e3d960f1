import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { Seal } from "@/components/ui/seal";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { formatLong } from "@/lib/calendar/plain-date";
import { openRatingsAction } from "@/lib/feedback/actions";
import type { listOpenings } from "@/lib/feedback/queries";

type Props = {
  plenaryId: number;
  sealed: number;
  openings: Awaited<ReturnType<typeof listOpenings>>;
};

/** How many ratings wait, the one button that opens them all, and what was opened before. */
export function RatingOpenings({ plenaryId, sealed, openings }: Props) {
  return (
    <>
      {sealed === 0 ? (
        <Empty title="没有封存的评价。">
          {openings[0]
            ? `上一次开封是${formatLong(openings[0].openedOn)}，${openings[0].count}份。`
            : "提案者交回评价以后，在这里成批开封。"}
        </Empty>
      ) : (
        <Seal words={`已交回，封存：${sealed}份`}>
          <p>
            一次全部打开，满意的和不满意的一样对待。满意、基本满意的提案随即办结；对办理结果不满意的进入下一轮办理，
            从今天起算期限；最后一轮仍不满意的由提案委约谈。开封不能撤销。
          </p>
          <ActForm action={openRatingsAction} hidden={{ plenaryId }} className="mt-3" label="开封">
            <SubmitButton>开封{String(sealed)}份评价</SubmitButton>
          </ActForm>
        </Seal>
      )}
      <SectionHead title="开封记录" note={`${openings.length}次`} />
      {openings.length === 0 ? (
        <p className="note">还没有开封过。</p>
      ) : (
        <Table caption="开封记录">
          <thead>
            <tr>
              <th scope="col">开封日期</th>
              <th scope="col" className="num">
                份数
              </th>
            </tr>
          </thead>
          <tbody>
            {openings.map((opening) => (
              <tr key={opening.id}>
                <td>{formatLong(opening.openedOn)}</td>
                <td className="num">{opening.count}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
