import { Breadcrumb } from "@/components/ui/breadcrumb";
import { FieldRow } from "@/components/ui/columns";
import { PageHead } from "@/components/ui/head";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { proposedEnd } from "@/lib/term-account/plan";

type List = { id: number; term: number; startsOn: PlainDate; undoneOn: PlainDate | null };

/** What a new term's list is, and the lists of before. */
export function NewTermHead({ lists }: { lists: readonly List[] }) {
  const crumbs = [{ href: paths.members.list(), label: "委员" }, { label: "换届" }];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title="换届"
        note="一张名单定下谁留任、谁离任、谁的界别和职务变了，从新一届第一天起生效；没有动的都留任"
      />
      {lists.length > 0 ? (
        <p>
          存过的名单：
          {lists.map(({ id, term, startsOn, undoneOn }) => (
            <a key={id} href={paths.members.newTermDone(id)} className="mr-3">
              第{term}届（{formatLong(startsOn)}起{undoneOn ? "，已收回" : ""}）
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** The last day of the accounts of those who leave, proposed by the rule that it says. */
export function AccountsEnd({ startsOn }: { startsOn: PlainDate }) {
  return (
    <DateInput
      name="accountsEndOn"
      label="离任者的账号用到哪天"
      hint="先填换届后一年：上一届最后的提案最迟六个月答复，加上评价、催评和重新办理，一般一年内办结。到期时自己的提案还没有办结的，账号留到办结；还有别的角色的不受影响；不限就空着"
      defaultValue={proposedEnd(startsOn)}
    />
  );
}

/** Which term, and from which day. */
export function TermFields({ term, startsOn }: { term: number | null; startsOn: PlainDate }) {
  return (
    <FieldRow>
      <TextInput
        name="term"
        label="第几届"
        inputMode="numeric"
        size={3}
        defaultValue={term ?? ""}
      />
      <DateInput
        name="startsOn"
        label="新一届从哪天起"
        hint="离任的委员从这天起不能再提出、附议"
        max={startsOn}
        defaultValue={startsOn}
      />
    </FieldRow>
  );
}
