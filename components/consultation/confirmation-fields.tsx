import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";

/** True or not; what was not true is written down. */
export function ConfirmationFields() {
  return (
    <RadioRow
      name="confirmed"
      legend="这次面商属实吗？"
      layout="large"
      required
      options={[
        { value: "yes", label: "属实" },
        { value: "no", label: "不属实", note: "没有这次面商，或者登记得不对" },
      ]}
      follow={{
        value: "no",
        children: (
          <TextArea
            name="note"
            label="哪里不属实"
            hint="必填，提案委和承办单位会看到，最多500字"
            rows={3}
          />
        ),
      }}
    />
  );
}
