import type { ReactNode } from "react";
import { optionsOf } from "@/components/case-file/options";
import { RadioRow } from "@/components/ui/radio-row";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";

type Props = {
  legend: ReactNode;
  hint?: string;
  required?: boolean;
  /** The name of an input, where a form asks about several consultations. */
  nameOf: (field: WordField) => string;
};

export type WordField = "confirmed" | "note" | "correctedOn" | "correctedMode" | "correctedPeople";

const MODES = [
  ...optionsOf(CONSULTATION_MODE_LABEL),
  { value: "PHONE", label: "电话（是沟通，不算面商）" },
];

/** The proposer's word on one consultation: as it was logged, otherwise, or not at all. */
export function WordRow({ legend, hint, required, nameOf }: Props) {
  return (
    <RadioRow
      name={nameOf("confirmed")}
      legend={legend}
      hint={hint}
      layout="large"
      required={required}
      options={[
        { value: "yes", label: "属实" },
        { value: "correct", label: "有出入", note: "面商过，日期、形式或人登记得不对" },
        { value: "no", label: "不属实", note: "没有这次面商" },
      ]}
      follow={{
        value: ["correct", "no"],
        children: (
          <>
            <div className="form-stack [.choice:has([value=no]:checked)_&]:hidden">
              <DateInput
                name={nameOf("correctedOn")}
                label="实际日期"
                hint="登记得对的不填；答复以后的不算答复前面商"
              />
              <Select
                name={nameOf("correctedMode")}
                label="实际形式"
                emptyLabel="登记得对"
                options={MODES}
              />
              <TextArea
                name={nameOf("correctedPeople")}
                label="实际面商人"
                hint="登记得对的不填，最多500字"
                rows={2}
              />
            </div>
            <TextArea
              name={nameOf("note")}
              label="哪里不属实"
              hint="必填，提案委和承办单位会看到，最多500字"
              rows={3}
            />
          </>
        ),
      }}
    />
  );
}
