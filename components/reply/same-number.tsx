"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { useKept, useKeptTick } from "@/components/ui/form-state";

/** Asked only after the number was refused: one letter may answer two cases, but mostly it is a slip. */
export function SameNumber() {
  const { error } = useKept("documentNumber", undefined);
  const ticked = useKeptTick("sameDocumentNumber", "on", false);
  if (!error && !ticked) return null;
  return (
    <Checkbox name="sameDocumentNumber" label="文号相同" hint="同一份答复函答复两件提案时才勾选" />
  );
}
