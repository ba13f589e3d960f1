import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { nameOfficialAction, recordInstructionAction } from "@/lib/key-proposal/actions";
import type { Verdict } from "@/lib/verdict";

type Hidden = { proposalId: number; seenStatus: string };
type Props = { hidden: Hidden; verdict: Verdict };

export function InstructionForm({ hidden, today, verdict }: Props & { today: string }) {
  return (
    <section className="mt-6">
      <SectionHead title="登记批示" />
      {verdict.may ? (
        <ActForm action={recordInstructionAction} hidden={hidden} label="登记批示">
          <TextInput name="leaders" label="批示领导" hint="职务和姓名" required />
          <TextArea name="text" label="批示内容" rows={4} required />
          <DateInput
            name="instructedOn"
            label="批示日期"
            defaultValue={today}
            max={today}
            required
          />
          <SubmitButton>登记批示</SubmitButton>
        </ActForm>
      ) : (
        <p className="note">{verdict.reason}</p>
      )}
    </section>
  );
}

export function OfficialForm({ hidden, part, verdict }: Props & { part: "LEAD" | "SUPERVISING" }) {
  const title = part === "LEAD" ? "登记领办领导" : "登记督办领导";
  return (
    <section className="mt-6">
      <SectionHead title={title} />
      {verdict.may ? (
        <ActForm action={nameOfficialAction} hidden={{ ...hidden, part }} label={title}>
          <TextInput
            id={`official-${part}`}
            name="official"
            label={part === "LEAD" ? "领办领导" : "督办领导"}
            hint="职务和姓名"
            required
          />
          <SubmitButton>{title}</SubmitButton>
        </ActForm>
      ) : (
        <p className="note">{verdict.reason}</p>
      )}
    </section>
  );
}
