import { DeskList } from "@/components/desk/desk-list";
import { DeskSection } from "@/components/desk/desk-section";
import { OwedSections } from "@/components/desk/owed-sections";
import { OwedTable } from "@/components/desk/owed-table";
import { PageHead } from "@/components/ui/head";
import type { Actor } from "@/lib/actor";
import { formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import type { DeskCase, DeskItem } from "@/lib/desk/item";
import { extensionItems } from "@/lib/desk/extension-items";
import { passItems } from "@/lib/desk/pass-items";
import { returnItems } from "@/lib/desk/return-items";
import { isLate, isUnaccepted, owedByUnits } from "@/lib/desk/owed";
import { readOfficeDesk } from "@/lib/desk/queries";
import { paths } from "@/lib/paths";
import { listToPass } from "@/lib/reply-draft/queries";
import { remindedToday } from "@/lib/reminder/queries";

/** What waits for the government office: hand-over, then acceptance, then what units are late with. */
export async function OfficeDesk({ actor }: { actor: Actor }) {
  const { cases, extensions, toHandOver, isOwn } = await readOfficeDesk(actor);
  const toPass = await listToPass(actor);
  const returns = returnItems(cases, actor.today, isOwn);
  const owed = owedByUnits(cases, actor.today).filter(({ unitId }) => isOwn(unitId));
  const unaccepted = owed.filter(isUnaccepted);
  const overdue = unaccepted.filter(isLate);
  const inTime = unaccepted.filter((one) => !isLate(one));
  const overdueUnits = new Set(overdue.map(({ unitId }) => unitId)).size;
  const reminded = await remindedToday(
    actor,
    owed.flatMap(({ most }) => most.step.assignmentId ?? []),
  );
  return (
    <div className="stack">
      <PageHead
        title="待办"
        note={`督查室　${formatMonthDayWeekday(actor.today)}`}
        side={<a href={paths.promises.list()}>承诺事项</a>}
      />
      <DeskSection
        title="待交办"
        count={toHandOver.length}
        empty="没有等交办的提案。立案并编了案号的会出现在这里。"
        links={<a href={paths.handOver.list()}>拟单位、成批交办</a>}
      >
        <DeskList items={toHandOver.map(itemOf)} />
      </DeskSection>
      {toPass.length > 0 ? (
        <DeskSection title="待通过的答复" count={toPass.length} empty="">
          <DeskList items={passItems(toPass)} />
        </DeskSection>
      ) : null}
      {returns.length > 0 ? (
        <DeskSection title="申退待裁定" count={returns.length} empty="">
          <DeskList items={returns} />
        </DeskSection>
      ) : null}
      {extensions.length > 0 ? (
        <DeskSection title="延期待审" count={extensions.length} empty="">
          <DeskList items={extensionItems(extensions)} />
        </DeskSection>
      ) : null}
      <DeskSection
        id="unaccepted-late"
        mark="late"
        title="超过签收期限未签收"
        count={overdue.length}
        note={overdue.length > 0 ? `${overdue.length}件次，${overdueUnits}个单位` : null}
        empty="没有超过签收期限的。"
      >
        <OwedTable owed={overdue} caption="超过签收期限未签收的单位" reminded={reminded} />
      </DeskSection>
      <DeskSection
        title="期限内等签收"
        count={inTime.length}
        note={inTime.length > 0 ? `${inTime.length}件次` : null}
        empty={overdue.length > 0 ? "其余的都已签收。" : "交办的都已签收。"}
      >
        <OwedTable owed={inTime} caption="期限内没有签收的单位" reminded={reminded} />
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
