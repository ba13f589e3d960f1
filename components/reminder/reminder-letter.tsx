import { Table } from "@/components/ui/table";
import { formatLong, formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { stepName } from "@/lib/reminder/chased";
import type { readReminderLetter } from "@/lib/reminder/queries";

type Letter = Awaited<ReturnType<typeof readReminderLetter>>;

type Props = {
  office: string;
  unit: string;
  /** 第086号 */
  number: string;
  title: string;
  handedOverOn: PlainDate | null;
  letter: Letter;
  today: PlainDate;
};

/** 催办单: a page of A4 to the unit, with the step, its limit, and when it was reminded before. */
export function ReminderLetter({
  office,
  unit,
  number,
  title,
  handedOverOn,
  letter,
  today,
}: Props) {
  const { from, owed, sent } = letter;
  return (
    <article className="mx-auto max-w-[42rem] leading-loose" aria-label="催办单">
      <p className="text-center text-xl font-bold">{office}提案催办单</p>
      <p className="mt-4">{unit}：</p>
      <p className="indent-[2em]">
        {handedOverOn ? `${formatLong(handedOverOn)}交你单位办理的` : "你单位办理的"}
        {number}提案《{title}》，{owed ? stateInWords(owed, today) : "现在没有在计时的步骤。"}
      </p>
      {owed ? (
        <p className="indent-[2em]">
          请抓紧{stepName(owed.step)}，并在系统里登记；确有困难的，请向{from}
          说明情况。
        </p>
      ) : null}
      {sent.length > 0 ? (
        <>
          <p className="mt-3">以前的催办：</p>
          <Table caption="以前的催办" density="tight">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">步骤</th>
                <th scope="col">方式</th>
              </tr>
            </thead>
            <tbody>
              {sent.map((one) => (
                <tr key={one.id}>
                  <td className="nowrap">{formatLong(one.on)}</td>
                  <td>{stepName({ code: one.step, round: one.round })}</td>
                  <td>{one.byHand ? "督查室催办" : "自动提醒"}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      ) : (
        <p className="mt-3">以前没有催办过。</p>
      )}
      <p className="mt-8 text-right">{from}</p>
      <p className="text-right">{formatLong(today)}</p>
    </article>
  );
}

function stateInWords({ step, lamp }: NonNullable<Letter["owed"]>, today: PlainDate): string {
  if (!step.dueOn) return `${stepName(step)}还没有完成。`;
  const due = `${stepName(step)}的期限是${formatMonthDay(step.dueOn)}`;
  if (lamp.late)
    return `${due}，现已${lamp.over > 0 ? `超过${lamp.over}个工作日` : "超期"}，还没有完成。`;
  return step.dueOn === today ? `${due}，今天到期。` : `${due}，还剩${lamp.left}个工作日。`;
}
