import { WordRow } from "@/components/consultation/word-row";

/** True, otherwise or not; what was not so is written down. */
export function ConfirmationFields() {
  return <WordRow legend="这次面商属实吗？" required nameOf={(field) => field} />;
}
