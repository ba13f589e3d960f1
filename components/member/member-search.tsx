import { FilterBar } from "@/components/ui/filter-bar";
import { TextInput } from "@/components/ui/text-input";
import { paths } from "@/lib/paths";

/** One field over the directory of members and collectives. */
export function MemberSearch({ q }: { q: string }) {
  return (
    <FilterBar action={paths.members.list()}>
      <TextInput
        name="q"
        label="姓名、单位、界别"
        hideLabel
        placeholder="姓名、单位、界别"
        defaultValue={q}
      />
    </FilterBar>
  );
}
