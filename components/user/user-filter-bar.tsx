import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { paths } from "@/lib/paths";
import { USER_STATE, type UserFilter } from "@/lib/user/filter";
import { ROLE } from "@/lib/user/labels";

const ROLES = Object.entries(ROLE).map(([value, { label }]) => ({ value, label }));
const STATES = Object.entries(USER_STATE).map(([value, label]) => ({ value, label }));

/** Accounts by name, role and state. */
export function UserFilterBar({ filter }: { filter: UserFilter }) {
  return (
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
  );
}
