import { DeskList } from "@/components/desk/desk-list";
import { DeskSection } from "@/components/desk/desk-section";
import { UnitNumbersSide } from "@/components/desk/unit-numbers";
import { WithSide } from "@/components/ui/columns";
import { PageHead } from "@/components/ui/head";
import type { LampState } from "@/components/ui/lamp";
import type { Actor } from "@/lib/actor";
import { formatMonthDay, formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import type { DeskItem } from "@/lib/desk/item";
import { readUnitDesk } from "@/lib/desk/queries";
import { promiseItems } from "@/lib/desk/promise-items";
import type { PromiseView } from "@/lib/promise/queries";
import { unitItems } from "@/lib/desk/unit-items";
import { paths } from "@/lib/paths";
import { UNIT_GROUPS, type UnitGroup } from "@/lib/desk/unit-place";

const MARK: Record<UnitGroup, LampState> = {
  LATE: "late",
  SOON: "soon",
  WAITING: "hold",
  OTHER: "ok",
};

/** What waits for the unit, by urgency; its own numbers beside it. */
export async function UnitDesk({ actor }: { actor: Actor }) {
  const { unit, cases, facts, numbers, promises } = await readUnitDesk(actor);
  const groups = unitItems(actor, cases, facts);
  const promised = promiseItems(promises, actor.today);
  const all = Object.keys(UNIT_GROUPS) as UnitGroup[];
  return (
    <>
      <PageHead
        title="本单位待办"
        note={`${unit?.name ?? ""}　${formatMonthDayWeekday(actor.today)}`}
        side={
          <p>
            {all.map((group, index) => (
              <span key={group}>
                {index > 0 ? "，" : ""}
                {UNIT_GROUPS[group]} <b className="text-l">{groups[group].length}</b> 件
              </span>
            ))}
            <span className="no-print">
              　<a href={paths.newMeeting()}>一次面商几件提案，一起登记</a>
            </span>
          </p>
        }
      />
      <WithSide side={<UnitNumbersSide numbers={numbers} today={actor.today} />}>
        <div className="stack">
          {all.map((group) => (
            <DeskSection
              key={group}
              mark={MARK[group]}
              title={UNIT_GROUPS[group]}
              count={groups[group].length}
              note={noteOf(group, groups[group])}
              empty={emptyWords(group, groups)}
            >
              <DeskList items={groups[group]} />
            </DeskSection>
          ))}
          <DeskSection
            mark="soon"
            title="承诺事项"
            count={promised.length}
            note={promised.length > 0 ? `${promised.length}项到期或快到期` : null}
            links={<a href={paths.promises.list()}>全部承诺事项</a>}
            empty={emptyPromises(promises)}
          >
            <DeskList items={promised} />
          </DeskSection>
        </div>
      </WithSide>
    </>
  );
}

function emptyPromises([next]: readonly PromiseView[]): string {
  if (!next) return "答复里没有还没兑现的承诺。";
  return `没有到期或快到期的承诺。最近到期的是${formatMonthDay(next.dueOn)}：${next.what}。`;
}

function noteOf(group: UnitGroup, items: readonly DeskItem[]): string | null {
  if (items.length === 0) return null;
  return group === "WAITING" ? `${items.length}件，现在不用我们办` : `${items.length}件`;
}

function emptyWords(group: UnitGroup, groups: Record<UnitGroup, DeskItem[]>): string {
  const next = [...groups.SOON, ...groups.OTHER]
    .flatMap(({ lamp }) => lamp?.dueOn ?? [])
    .toSorted()[0];
  const nearest = next ? `最近到期的是${formatMonthDay(next)}。` : "";
  switch (group) {
    case "LATE":
      return `没有超期的提案。${nearest}`;
    case "SOON":
      return `5个工作日内没有要办的。${nearest}`;
    case "WAITING":
      return "没有在等别人的提案。";
    case "OTHER":
      return "没有其他没办完的提案。";
  }
}
