import { ButtonRow, LinkButton } from "@/components/ui/button";
import { FilterBar, ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { UserTable } from "@/components/user/user-table";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { parseUserFilter, USER_STATE, userFilterQuery, userFilterWords } from "@/lib/user/filter";
import { ROLE } from "@/lib/user/labels";
import { listUsers, USERS_PER_PAGE } from "@/lib/user/queries";

export const metadata = { title: "账号" };

const ROLES = Object.entries(ROLE).map(([value, { label }]) => ({ value, label }));
const STATES = Object.entries(USER_STATE).map(([value, label]) => ({ value, label }));

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function UsersPage({ searchParams }: { searchParams: Search }) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const filter = parseUserFilter(params);
  const { rows, total } = await orNotFound(listUsers(actor, filter));
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
      <FilterBar action={paths.users.list()}>
        <TextInput
          name="q"
          label="姓名、账号、手机号、单位"
          hideLabel
          placeholder="姓名、账号、手机号、单位"
          defaultValue={filter.q}
        />
        <Select
          name="role"
          label="角色"
          hideLabel
          emptyLabel="角色：全部"
          options={ROLES}
          defaultValue={filter.role ?? ""}
          active={filter.role !== null}
        />
        <Select
          name="state"
          label="状态"
          hideLabel
          emptyLabel="状态：全部"
          options={STATES}
          defaultValue={filter.state ?? ""}
          active={filter.state !== null}
        />
      </FilterBar>
      <ListSentence links={<a href={paths.users.list()}>清除条件</a>}>
        {userFilterWords(filter, total)}
      </ListSentence>
      <UserTable rows={rows} />
      <Pager page={filter.page} pages={Math.ceil(total / USERS_PER_PAGE)} hrefOf={hrefOf} />
    </>
  );
}
