import { Calculation } from "@/components/calendar/calculation";
import { CalculatorForm } from "@/components/calendar/calculator-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { readAnswer } from "@/lib/calendar-day/queries";
import { parseQuestion } from "@/lib/calendar-day/question";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "期限推算" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function CalculatorPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const plenaries = await listPlenaries(actor);
  const parsed = parseQuestion(await searchParams);
  const question = {
    ...parsed,
    plenaryId: parsed.plenaryId ?? shownPlenary(plenaries, actor.today)?.id ?? null,
  };
  const { answer, settings } = await orNotFound(readAnswer(actor, question));
  const crumbs = [{ href: paths.calendar.show(), label: "日历" }, { label: "期限推算" }];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title="期限推算"
        note="只是推算，不改任何提案；地址里就是所问，可以收藏或发给别人"
      />
      <CalculatorForm
        question={question}
        plenaries={plenaries}
        settings={settings}
        today={actor.today}
      />
      {answer ? <Calculation answer={answer} /> : null}
    </>
  );
}
