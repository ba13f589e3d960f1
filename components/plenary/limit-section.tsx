import { LimitForm } from "@/components/plenary/limit-form";
import { LimitTable } from "@/components/plenary/limit-table";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { PlenarySettings } from "@/lib/plenary/queries";

type Props = { plenary: PlenarySettings; differing: number };

/** The limits by step, for 大会 and where wished for 平时 apart; what runs already moves or stays, as the person says. */
export function LimitSection({ plenary, differing }: Props) {
  const { id, limits } = plenary;
  return (
    <section id="limits">
      <SectionHead
        title="办理期限"
        note="月数到期在同日；天数从次日数起"
        links={
          <>
            <a href={paths.calendar.calculator({ plenary: id })}>期限推算</a>
            <a href={paths.calendar.show()}>日历</a>
          </>
        }
      />
      <Notice title="改期限以后">
        <p>
          答复、会办意见、重新办理的期限在交办时算定并记下：有正在走的会先列出来，由您决定一起移还是保持原来的日子。签收、申退、首次联系、评价的期限随时按这里的设置推算，改后立即按新的算。
        </p>
      </Notice>
      {differing > 0 ? (
        <Notice tone="soon" title={`有${differing}件次正在走的期限与现在的设置不同`}>
          <p>以前改设置时没有重算。要重算，直接存一次办理期限，会先列出来。</p>
        </Notice>
      ) : null}
      <LimitForm plenaryId={id}>
        <LimitTable caption="办理期限" limits={limits} period={null} />
        <SectionHead level={3} title="平时提案另定的期限" note="选“与大会相同”的按上面的算" />
        <LimitTable caption="平时提案的期限" limits={limits} period="INTERIM" />
      </LimitForm>
    </section>
  );
}
