import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { Seal } from "@/components/ui/seal";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatLong, formatMonthDayWeekday, type PlainDate } from "@/lib/calendar/plain-date";
import { openRatingsAction } from "@/lib/feedback/actions";
import type { listOpenings, OpeningPlan } from "@/lib/feedback/queries";
import { rhythmWords } from "@/lib/feedback/rhythm";

type Props = {
  plenaryId: number;
  plan: OpeningPlan;
  last: Awaited<ReturnType<typeof listOpenings>>[number] | undefined;
  today: PlainDate;
};

/** How many ratings wait, on which day they are opened, and the one button that opens them all. */
export function RatingOpenings({ plenaryId, plan, last, today }: Props) {
  const { count, dueOn, rhythm } = plan;
  const early = today < dueOn;
  const turn = `${rhythmWords(rhythm)}开封一次`;
  if (count === 0)
    return (
      <Empty title="没有封存的评价。">
        {`${turn}，下一次是${formatMonthDayWeekday(dueOn)}。`}
        {last ? `上一次开封是${formatLong(last.openedOn)}，${last.count}份。` : null}
      </Empty>
    );
  return (
    <Seal words={`已交回，封存：${count}份`}>
      <p className="font-bold">{dueWords(dueOn, today)}</p>
      <p>
        {turn}
        ，遇节假日顺延。一次全部打开，满意的和不满意的一样对待。满意、基本满意的提案随即办结；对办理结果不满意的进入下一轮办理，
        从开封当天起算期限；最后一轮仍不满意的由提案委约谈。开封不能撤销。
      </p>
      <ActForm
        action={openRatingsAction}
        hidden={{ plenaryId }}
        className="form-stack mt-3"
        label="开封"
      >
        {early ? (
          <TextInput
            name="reason"
            label="提前开封的原因"
            hint="记入开封记录和日志"
            maxLength={200}
            required
          />
        ) : null}
        <SubmitButton>{`${early ? "提前" : ""}开封${count}份评价`}</SubmitButton>
      </ActForm>
    </Seal>
  );
}

function dueWords(dueOn: PlainDate, today: PlainDate): string {
  if (dueOn > today) return `下一次开封：${formatMonthDayWeekday(dueOn)}`;
  return dueOn === today
    ? "今天是开封的日子"
    : `本应${formatMonthDayWeekday(dueOn)}开封，请今天开封`;
}
