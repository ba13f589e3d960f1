import { BeyondNotices } from "@/components/calendar/calendar-notices";
import { ButtonRow, LinkButton } from "@/components/ui/button";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { Pager } from "@/components/ui/pager";
import { UserFilterBar } from "@/components/user/user-filter-bar";
import { UserTable } from "@/components/user/user-table";
import { mayChangeCalendar } from "@/lib/calendar-day/policy";
import { readBeyond } from "@/lib/calendar-day/queries";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { parseUserFilter, userFilterQuery, userFilterWords } from "@/lib/user/filter";
import { listUsers, USERS_PER_PAGE } from "@/lib/user/queries";

export const metadata = { title: "账号" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function UsersPage({ searchParams }: { searchParams: Search }) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const filter = parseUserFilter(params);
  const { rows, total } = await orNotFound(listUsers(actor, filter));
  const beyond = mayChangeCalendar(actor).may ? await readBeyond(actor) : [];
  const hrefOf = (page: number) => paths.users.list({ ...userFilterQuery(filter), page });
  const side = (
    <ButtonRow>
      <LinkButton href={paths.users.slips}>按名册建账号</LinkButton>
      <LinkButton href={paths.users.new()}>新建一个账号</LinkButton>
    </ButtonRow>
  );
  return (
    <>
      <PageHead small title="账号" side={side} />
      <BeyondNotices beyond={beyond} />
      <UserFilterBar filter={filter} />
      <ListSentence links={<a href={paths.users.list()}>清除条件</a>}>
        {userFilterWords(filter, total)}
      </ListSentence>
      <UserTable rows={rows} />
      <Pager page={filter.page} pages={Math.ceil(total / USERS_PER_PAGE)} hrefOf={hrefOf} />
    </>
  );
}
