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
  if (input === "text") return <TextArea {...common} rows={value.length > 200 ? 12 : 4} />;
  return (
    <Select
      {...common}
      options={optionsOf(choices)}
      emptyLabel={optional || value === "" ? "没有填" : undefined}
    />
  );
}
