import { RadioRow } from "@/components/ui/radio-row";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";
import type { Verdict } from "@/lib/verdict";

const EXTENTS = [
  { value: "FULL", label: DISCLOSURE_LABEL.FULL, note: "提案正文和答复全文" },
  { value: "ABSTRACT", label: DISCLOSURE_LABEL.ABSTRACT, note: "只有案由和答复的摘要" },
] as const;

/** The extents that consent and replies allow; one that they do not says why. */
export function ExtentFields(allowed: { FULL: Verdict; ABSTRACT: Verdict }) {
  const options = EXTENTS.filter(({ value }) => allowed[value].may);
  return (
    <>
      <RadioRow
        name="extent"
        legend="公开范围"
        layout="stack"
        options={options}
        defaultValue={options.length === 1 ? options[0]?.value : undefined}
        required
      />
      {EXTENTS.map(({ value, label }) => {
        const verdict = allowed[value];
        return verdict.may ? null : (
          <p key={value} className="note">
            不能{label}：{verdict.reason}
          </p>
        );
      })}
    </>
  );
}
