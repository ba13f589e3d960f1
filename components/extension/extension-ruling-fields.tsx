import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";

type Props = { agreed: string; refused: string };

/** Agreed or not, each with what follows from it. */
export function ExtensionRulingFields({ agreed, refused }: Props) {
  return (
    <>
      <RadioRow
        name="outcome"
        legend="意见"
        layout="stack"
        options={[
          { value: "AGREED", label: "同意", note: agreed },
          { value: "REFUSED", label: "不同意", note: refused },
        ]}
        required
      />
      <TextArea name="ruling" label="理由" hint="不同意的须写明，单位看得到" rows={3} />
    </>
  );
}
