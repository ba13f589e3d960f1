import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";

/** Was it done? What was not is written down. */
export function WordFields() {
  return (
    <RadioRow
      name="confirmed"
      legend="承诺的事做到了吗？"
      layout="large"
      required
      options={[
        { value: "yes", label: "已兑现" },
        { value: "no", label: "没有兑现", note: "没有做，或者没有做完" },
      ]}
      follow={{
        value: "no",
        children: (
          <TextArea
            name="note"
            label="哪里没有兑现"
            hint="必填，提案委和承办单位会看到，最多500字"
            rows={3}
          />
        ),
      }}
    />
  );
}
