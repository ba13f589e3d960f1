"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { useKept, useKeptTick } from "@/components/ui/form-state";
import { TextInput } from "@/components/ui/text-input";

/** How the refusal asks for the tick (lib/reply/commands.ts); a unit's own double is refused without it. */
const ASKS = "文号相同";

/** Asked only after the number was refused: one letter may answer two cases, but mostly it is a slip. */
export function SameNumber() {
  const { error } = useKept("documentNumber", undefined);
  const ticked = useKeptTick("sameDocumentNumber", "on", false);
  if (!ticked && !error?.includes(ASKS)) return null;
  return (
    <>
      <Checkbox
        name="sameDocumentNumber"
        label="文号相同"
        hint="登记表里的旧文号有误，或同一份答复函答复两件提案时才勾选"
      />
      <TextInput
        name="sameNumberReason"
        label="文号相同的原因"
        hint="留在办理记录里，最多200字"
        autoComplete="off"
      />
    </>
  );
}
