import { optionsOf } from "@/components/case-file/options";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { CorrectableField } from "@/lib/correction/field";

/** One column of a fact with its present value, in the control that its kind asks for. */
export function CorrectionField({ field }: { field: CorrectableField & { value: string } }) {
  const { name, label, input, choices = {}, optional, value } = field;
  const common = { name, label, defaultValue: value, required: !optional };
  if (input === "day") return <DateInput {...common} />;
  if (input === "line") return <TextInput {...common} />;
  if (input === "text") return <TextArea {...common} rows={rowsFor(value)} />;
  return (
    <Select
      {...common}
      options={optionsOf(choices)}
      emptyLabel={optional || value === "" ? "没有填" : undefined}
    />
  );
}

/** High enough to read most of a text, at 40 characters a line. */
function rowsFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 40), 0);
  return Math.min(16, Math.max(2, lines + 1));
}
