import { SameNumber } from "@/components/reply/same-number";
import { FieldRow } from "@/components/ui/columns";
import { DateInput, TextInput } from "@/components/ui/text-input";

type Props = {
  /** the next free 文号 of the unit's own series; null: from paper, or it has none yet */
  proposed: string | null;
  today: string;
  /** The signer is asked for here; a draft was signed before. */
  signer?: boolean;
};

/** The letter's own data: 文号, the day it is dated, who signed it. */
export function NumberFields({ proposed, today, signer }: Props) {
  return (
    <>
      <FieldRow>
        <TextInput
          name="documentNumber"
          label="文号"
          hint={proposed ? "本单位今年的下一个空号" : "如 临水〔2012〕15号"}
          defaultValue={proposed ?? ""}
          autoComplete="off"
          required
        />
        {signer ? <TextInput name="signer" label="签发人" autoComplete="off" required /> : null}
        <DateInput name="letterOn" label="落款日期" hint="可以不填" max={today} />
      </FieldRow>
      <SameNumber />
    </>
  );
}
