import { Fraction } from "@/components/ui/figure-link";
import { Rate, RateLines, RateRow } from "@/components/ui/rate";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import type { LinkedFraction, Numbers } from "@/lib/overview/numbers";

const NONE = "无数据";

/** The five rates of the published sentence, each with its fraction, what is counted over what, and the other basis. */
export function MainRates({ numbers, asOf }: { numbers: Numbers; asOf: PlainDate }) {
  const until = `截至${formatMonthDay(asOf)}`;
  const { rate } = numbers;
  const one = (name: string, basis: string, above: string, below: string) => {
    const { numerator, denominator, percent, recorded } = rate(name, basis);
    return {
      asOf: until,
      percent,
      missing: recorded ? undefined : NONE,
      numerator: { ...numerator, words: above },
      denominator: { ...denominator, words: below },
    };
  };
  return (
    <RateRow>
      <Rate
        name="办结率"
        {...one("completion", "due", "件 答复且办结", "件 应办结")}
        notes={[
          "应办结不计政府审阅中的重点提案",
          <Basis key="filed" words="按立案口径" of={rate("completion", "filed")} />,
        ]}
      />
      <Rate
        name="面商率"
        {...one("consultation", "answered", "件 已面商", "件 已答复")}
        notes={[
          <Basis key="confirmed" words="提案者本人确认" of={numbers.confirmed("consultation")} />,
          "单位答复前（含当天）；电话联系不算",
        ]}
      />
      <Rate
        name="上网率"
        {...one("online", "answered", "件 已上网", "件 已答复")}
        notes={[
          <Basis key="publishable" words="按可以公开的" of={rate("online", "publishable")} />,
        ]}
      />
      <Satisfaction numbers={numbers} until={until} />
      <Rate
        name="解决落实率"
        {...one("resolved", "filed", "件 解决落实", "件 立案")}
        notes={[
          <Basis key="answered" words="按答复口径" of={rate("resolved", "answered")} />,
          "两个口径底数不同，不可混用",
        ]}
      />
    </RateRow>
  );
}

function Satisfaction({ numbers, until }: { numbers: Numbers; until: string }) {
  const line = (name: string, content: string, only: string) => {
    const { recorded, ...fraction } = numbers.rate(content);
    const aside = <Basis words="只算满意" of={numbers.rate(only)} />;
    return {
      name,
      ...fraction,
      missing: recorded ? undefined : NONE,
      aside: recorded ? aside : undefined,
    };
  };
  return (
    <RateLines
      name="满意（基本满意）率"
      asOf={until}
      lines={[
        line("办理态度", "satisfactionAttitude", "satisfiedOnlyAttitude"),
        line("办理结果", "satisfactionResult", "satisfiedOnlyResult"),
      ]}
      notes={[
        <Basis key="response" words="底数是交回并开封的评价。反馈" of={numbers.rate("response")} />,
        <Basis
          key="first"
          words="首轮办理结果满意（含基本满意）"
          of={numbers.rate("firstResult")}
        />,
      ]}
    />
  );
}

/** The same rate on another basis, or one beside it, in one line. */
function Basis({ words, of }: { words: string; of: LinkedFraction & { recorded?: boolean } }) {
  return (
    <>
      {words} {of.recorded === false ? NONE : <Fraction {...of} />}
    </>
  );
}
