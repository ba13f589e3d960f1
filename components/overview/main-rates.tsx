import { Change, type Compared } from "@/components/overview/change";
import { Fraction } from "@/components/ui/figure-link";
import { Rate, RateLines, RateRow } from "@/components/ui/rate";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { type Asked, askedParams, basesOf, type SwitchedRate } from "@/lib/overview/asked";
import { BASIS_WORDS, switchWords } from "@/lib/overview/basis";
import type { LinkedFraction } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";

const NONE = "无数据";

type Props = { compared: Compared; asked: Asked; plenaryId: number };

/** The five rates of the published sentence: fraction, basis, date, the change since, and a switch to another basis. */
export function MainRates({ compared, asked, plenaryId }: Props) {
  const until = `截至${formatMonthDay(asked.asOf)}`;
  const { now } = compared;
  const figure = (name: string, basis: string, above: string, below: string) => {
    const { numerator, denominator, percent, recorded } = now.rate(name, basis);
    return {
      asOf: until,
      percent,
      missing: recorded ? undefined : NONE,
      numerator: { ...numerator, words: above },
      denominator: { ...denominator, words: below },
    };
  };
  const switched = (name: SwitchedRate) => {
    const basis = asked.bases[name];
    const words = BASIS_WORDS[name][basis]!;
    return {
      ...figure(name, basis, words.numerator, words.denominator),
      notes: [
        <Change key="change" {...compared} name={name} basis={basis} />,
        words.means,
        ...basesOf(name)
          .filter((other) => other !== basis)
          .map((other) => (
            <Switch key={other} name={name} to={other} {...{ compared, asked, plenaryId }} />
          )),
      ],
    };
  };
  return (
    <RateRow>
      <Rate name="办结率" {...switched("completion")} />
      <Rate
        name="面商率"
        {...figure("consultation", "answered", "件 已面商", "件 已答复")}
        notes={[
          <Change key="change" {...compared} name="consultation" />,
          <Basis key="confirmed" words="提案者本人确认" of={now.confirmed("consultation")} />,
          "单位答复前（含当天）；电话联系不算",
        ]}
      />
      <Rate name="上网率" {...switched("online")} />
      <Satisfaction compared={compared} until={until} />
      <Rate name="解决落实率" {...switched("resolved")} />
    </RateRow>
  );
}

/** 按立案口径 212/217＝97.7%，底数由212件变为217件: a link that puts this basis in the large number's place. */
function Switch({
  name,
  to,
  compared,
  asked,
  plenaryId,
}: Props & { name: SwitchedRate; to: string }) {
  const [here, there] = [compared.now.rate(name, asked.bases[name]), compared.now.rate(name, to)];
  const bases = { ...asked.bases, [name]: to };
  const href = paths.overview({ plenary: plenaryId, ...askedParams({ ...asked, bases }) });
  return (
    <>
      <a href={href}>改按{BASIS_WORDS[name][to]!.short}口径</a>{" "}
      {there.recorded ? (
        <>
          <Fraction {...there} />，{switchWords(here.denominator.count, there.denominator.count)}
        </>
      ) : (
        NONE
      )}
    </>
  );
}

function Satisfaction({ compared, until }: { compared: Compared; until: string }) {
  const { now } = compared;
  const line = (name: string, content: string, only: string) => {
    const { recorded, ...fraction } = now.rate(content);
    const aside = <Basis words="只算满意" of={now.rate(only)} />;
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
        <Change key="attitude" {...compared} name="satisfactionAttitude" label="态度" />,
        <Change key="result" {...compared} name="satisfactionResult" label="结果" />,
        <Basis key="response" words="底数是交回并开封的评价。反馈" of={now.rate("response")} />,
        <Basis key="first" words="首轮办理结果满意（含基本满意）" of={now.rate("firstResult")} />,
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
