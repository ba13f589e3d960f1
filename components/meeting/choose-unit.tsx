import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { paths } from "@/lib/paths";
import type { UnitOptions } from "@/lib/unit/queries";

/** Whose meeting it was: committee staff log it on behalf of one unit. */
export function ChooseUnit({ units }: { units: UnitOptions }) {
  return (
    <form action={paths.newMeeting()} className="form-stack" aria-label="哪个单位">
      <Select name="unit" label="哪个单位的面商" options={units} emptyLabel="选一个" required />
      <Button look="main">下一步</Button>
    </form>
  );
}
