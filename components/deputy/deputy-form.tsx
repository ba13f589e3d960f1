import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { FieldRow } from "@/components/ui/columns";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { nameDeputyAction } from "@/lib/deputy/actions";
import type { listOwnRoles } from "@/lib/deputy/queries";

type Role = Awaited<ReturnType<typeof listOwnRoles>>[number];

/** Who does the work of one of one's roles, and on which days. */
export function DeputyForm({ role, today }: { role: Role; today: PlainDate }) {
  if (role.colleagues.length === 0)
    return (
      <Empty title={`${role.words}没有可以代办的同事。`}>
        同单位、同部门有账号的人才能代办，需要时请系统管理员建账号。
      </Empty>
    );
  return (
    <ActForm
      action={nameDeputyAction}
      hidden={{ grantId: role.grantId }}
      label={`请人代办${role.words}`}
    >
      <Select
        id={`deputy-${role.grantId}`}
        name="deputyId"
        label={`${role.words}的事由谁代办`}
        options={role.colleagues.map(({ userId, name, words }) => ({
          value: String(userId),
          label: `${name}（${words}）`,
        }))}
        emptyLabel="选一个人"
        defaultValue=""
        required
      />
      <FieldRow>
        <DateInput
          id={`from-${role.grantId}`}
          name="fromOn"
          label="从"
          min={today}
          defaultValue={today}
          required
        />
        <DateInput
          id={`until-${role.grantId}`}
          name="untilOn"
          label="到"
          hint="这天也算"
          min={today}
          required
        />
      </FieldRow>
      <SubmitButton>请他代办</SubmitButton>
    </ActForm>
  );
}
