import { ActForm } from "@/components/ui/act-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";

/** Takes away an entry that nothing uses; says so where there is none. */
export function RemovalForm({
  action,
  plenaryId,
  name,
  label,
  options,
  none,
}: {
  action: FormAction;
  plenaryId: number;
  name: string;
  label: string;
  options: { value: string; label: string }[];
  none: string;
}) {
  if (options.length === 0) return <p className="note">{none}</p>;
  return (
    <ActForm action={action} hidden={{ plenaryId }} label={label}>
      <Select name={name} label={label} emptyLabel="选一个" options={options} />
      <SubmitButton look="plain">删除</SubmitButton>
    </ActForm>
  );
}
