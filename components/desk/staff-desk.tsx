import { DeskList } from "@/components/desk/desk-list";
import { DeskSection } from "@/components/desk/desk-section";
import { OwedSections } from "@/components/desk/owed-sections";
import { StaffStrip } from "@/components/desk/staff-strip";
import { PageHead } from "@/components/ui/head";
import type { Actor } from "@/lib/actor";
import { formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import { type DeskCase, type DeskItem, stepWords } from "@/lib/desk/item";
import { extensionItems } from "@/lib/desk/extension-items";
import { isLate, isSoon, lateRatings, owedByUnits } from "@/lib/desk/owed";
import { readStaffDesk } from "@/lib/desk/queries";
import { paths } from "@/lib/paths";

/** What waits for the committee's staff first, then what is late and soon with others. */
export async function StaffDesk({ actor }: { actor: Actor }) {
  const desk = await readStaffDesk(actor);
  const owed = owedByUnits(desk.cases, actor.today);
  const ratings = lateRatings(desk.cases, actor.today);
  return (
    <div className="stack">
      <PageHead
        title="待办"
        note={`提案委　${formatMonthDayWeekday(actor.today)}`}
        side={
          <>
            <a href={paths.paper()}>纸质件成批登记</a>　
            <a href={paths.newMeeting()}>代单位登记一次面商</a>
          </>
        }
      />
      <StaffStrip
        desk={desk}
        today={actor.today}
        late={owed.filter(isLate).length}
        soon={owed.filter(isSoon).length}
      />
      <DeskSection
        id="review"
        title="待审查"
        count={desk.toReview.length}
        empty="没有等审查的意见建议。新提交的会出现在这里。"
      >
        <DeskList
          items={desk.toReview.map((one) =>
            plain(
              one,
              `${one.facts.leadProposer}提交，等审查：立案、并案、退回修改或不予立案。`,
              "审查",
            ),
          )}
        />
      </DeskSection>
      <DeskSection
        id="talks"
        title="末轮不满意，等约谈"
        count={desk.talks.length}
        empty="没有等约谈的提案。开封后末轮仍不满意的会出现在这里。"
      >
        <DeskList
          items={desk.talks.map((one) => ({
            ...plain(one, "开封的评价是不满意，约谈提案者和承办单位以后登记办结。", "登记约谈"),
            act: { label: "登记约谈", href: paths.proposal.completion(one.id), main: true },
          }))}
        />
      </DeskSection>
      {desk.dissatisfied.length > 0 ? (
        <DeskSection title="附议人不满意" count={desk.dissatisfied.length} empty="">
          <DeskList
            items={desk.dissatisfied.map(({ of, name, coRatingId }) => ({
              ...plain(of, `${name}的评价是不满意：和本人沟通，或者请单位重新办理。`, "看评价"),
              key: `co-${coRatingId}`,
            }))}
          />
        </DeskSection>
      ) : null}
      {desk.awaited.length > 0 ? (
        <DeskSection title="等附议人评价" count={desk.awaited.length} empty="">
          <DeskList
            items={desk.awaited.map(({ of, names }) =>
              plain(of, `第一提案人的评价已开封，还没有评价：${names.join("、")}。`, "看提案"),
            )}
          />
        </DeskSection>
      ) : null}
      {desk.extensions.length > 0 ? (
        <DeskSection title="延期待同意" count={desk.extensions.length} empty="">
          <DeskList items={extensionItems(desk.extensions)} />
        </DeskSection>
      ) : null}
      <OwedSections owed={owed} today={actor.today} />
      <DeskSection
        id="ratings"
        mark="late"
        title="提案者没有按时评价"
        count={ratings.length}
        empty="没有超过期限的评价。"
      >
        <DeskList
          most={20}
          items={ratings.map(({ one, most }) => ({
            ...plain(
              one,
              `答复已送${one.facts.rater}，评价还没有交回。收到纸质表的可以代录。`,
              "代录评价",
            ),
            lamp: most.lamp,
            step: stepWords(most.step),
            act: { label: "代录评价", href: paths.proposal.rating(one.id), main: false },
          }))}
        />
      </DeskSection>
    </div>
  );
}

function plain(one: DeskCase, sentence: string, label: string): DeskItem {
  const { id, number, title } = one;
  const act = { label, href: paths.proposal.show(id), main: false };
  return { key: String(id), id, number, title, tags: [], lamp: null, step: null, sentence, act };
}
