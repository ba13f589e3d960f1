import { Checkbox } from "@/components/ui/checkbox";
import { FilterBar } from "@/components/ui/filter-bar";
import type { Chosen } from "@/lib/directory/plan";
import { paths } from "@/lib/paths";

/** Which directories the accounts are made from; the preview below follows. */
export function DirectoryFilter({ chosen }: { chosen: Chosen }) {
  return (
    <FilterBar action={paths.users.slips} hidden={{ chosen: "1" }} submitLabel="看清单">
      <Checkbox name="units" label="承办单位经办人（联络员）" defaultChecked={chosen.units} />
      <Checkbox name="heads" label="承办单位负责人" defaultChecked={chosen.heads} />
      <Checkbox name="members" label="委员" defaultChecked={chosen.members} />
      <Checkbox name="collectives" label="集体联络员" defaultChecked={chosen.collectives} />
    </FilterBar>
  );
}
