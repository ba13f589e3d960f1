import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";

/** Hidden until its choice is made, but never where the browser cannot tell, nor while it is wrong. */
const UNLESS = "supports-[selector(:has(a))]:hidden has-[.field-wrong]:block";

type Props = {
  consent: boolean | null;
  /** of a draft */
  chosen?: { disclosure: string | null; abstract: string; disclosureReason: string };
};

/** How much of the reply the public may read, bound by the proposer's consent. */
export function DisclosureFields({ consent, chosen }: Props) {
  const options = [
    { value: "FULL", label: DISCLOSURE_LABEL.FULL },
    { value: "ABSTRACT", label: DISCLOSURE_LABEL.ABSTRACT },
    { value: "WITHHELD", label: DISCLOSURE_LABEL.WITHHELD },
  ].filter(({ value }) => consent !== false || value !== "FULL");
  return (
    <div className="group/disclosure form-stack">
      <RadioRow
        name="disclosure"
        legend="公开"
        hint={consent === false ? "提案者不同意公开，答复不能全文公开" : undefined}
        options={options}
        defaultValue={chosen?.disclosure}
        required
      />
      <div className={`${UNLESS} group-has-[[value=ABSTRACT]:checked]/disclosure:block`}>
        <TextArea
          name="abstract"
          label="公开的摘要"
          hint="必填，网上只看得到这一段，最多2000字"
          rows={4}
          defaultValue={chosen?.abstract}
        />
      </div>
      <div className={`${UNLESS} group-has-[[value=WITHHELD]:checked]/disclosure:block`}>
        <TextArea
          name="disclosureReason"
          label="不公开的理由"
          hint="必填，最多500字"
          rows={3}
          defaultValue={chosen?.disclosureReason}
        />
      </div>
    </div>
  );
}
