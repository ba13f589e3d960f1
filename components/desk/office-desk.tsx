import { DeskList } from "@/components/desk/desk-list";
import { DeskSection } from "@/components/desk/desk-section";
import { OwedSections } from "@/components/desk/owed-sections";
import { OwedTable } from "@/components/desk/owed-table";
import { PageHead } from "@/components/ui/head";
import type { Actor } from "@/lib/actor";
import { formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import type { DeskCase, DeskItem } from "@/lib/desk/item";
import { returnItems } from "@/lib/desk/return-items";
import { isUnaccepted, owedByUnits } from "@/lib/desk/owed";
import { readOfficeDesk } from "@/lib/desk/queries";
import { paths } from "@/lib/paths";
import { remindedToday } from "@/lib/reminder/queries";

/** What waits for the government office: hand-over, then acceptance, then what units are late with. */
export async function OfficeDesk({ actor }: { actor: Actor }) {
  const { cases, toHandOver } = await readOfficeDesk(actor);
  const returns = returnItems(cases, actor.today);
  const owed = owedByUnits(cases, actor.today);
  const unaccepted = owed.filter(isUnaccepted);
  const reminded = await remindedToday(
    actor,
    owed.flatMap(({ most }) => most.step.assignmentId ?? []),
  );
  return (
    <div className="stack">
      <PageHead title="待办" note={`督查室　${formatMonthDayWeekday(actor.today)}`} />
      <DeskSection
        title="待交办"
        count={toHandOver.length}
        empty="没有等交办的提案。立案并编了案号的会出现在这里。"
      >
        <DeskList items={toHandOver.map(itemOf)} />
      </DeskSection>
      {returns.length > 0 ? (
        <DeskSection title="申退待裁定" count={returns.length} empty="">
          <DeskList items={returns} />
        </DeskSection>
      ) : null}
      <DeskSection
        title="单位没有签收"
        count={unaccepted.length}
        note={unaccepted.length > 0 ? `${unaccepted.length}件次` : null}
        empty="交办的都已签收。"
      >
        <OwedTable owed={unaccepted} caption="没有签收的单位" reminded={reminded} />
      </DeskSection>
      <OwedSections
        owed={owed.filter((one) => !isUnaccepted(one))}
        today={actor.today}
        reminded={reminded}
      />
    </div>
  );
}

function itemOf({ id, number, title, facts }: DeskCase): DeskItem {
  const filed = facts.status === "FILED";
  return {
    key: String(id),
    id,
    number,
    title,
    tags: [],
    lamp: null,
    step: null,
    sentence: `${facts.leadProposer}提出，已立案，等督查室定承办单位。`,
    act: filed
      ? { label: "交办", href: paths.proposal.handOver(id), main: false }
      : { label: "看提案", href: paths.proposal.show(id), main: false },
  };
}
