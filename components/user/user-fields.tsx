import { FieldRow } from "@/components/ui/columns";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { ROLE } from "@/lib/user/labels";

type Account = { name: string; login: string; mobile: string | null; email: string | null };

/** Name, login, mobile number; a new account may leave the login empty. */
export function AccountFields({ account }: { account?: Account }) {
  return (
    <>
      <TextInput name="name" label="姓名" defaultValue={account?.name} autoComplete="off" />
      <FieldRow>
        <TextInput
          name="login"
          label="账号"
          hint={account ? "登录时填的" : "空着就用姓名，重名加数字"}
          defaultValue={account?.login}
          autoComplete="off"
        />
        <TextInput
          name="mobile"
          type="tel"
          label="手机号"
          hint="也可以用来登录，可以空着"
          defaultValue={account?.mobile ?? ""}
          autoComplete="off"
        />
      </FieldRow>
      {account ? (
        <EmailInput
          email={account.email}
          hint="未读消息每天汇总成一封邮件发到这里，可以空着"
          autoComplete="off"
        />
      ) : null}
    </>
  );
}

type EmailProps = { email: string | null; hint?: string; autoComplete?: string };

/** Where a person's day is mailed to. */
export function EmailInput({ email, hint, autoComplete = "email" }: EmailProps) {
  return (
    <TextInput
      name="email"
      type="email"
      label="邮箱"
      hint={hint}
      defaultValue={email ?? ""}
      autoComplete={autoComplete}
    />
  );
}

export type Holders = {
  units: { id: number; name: string }[];
  members: { id: number; name: string; sector: { name: string } | null }[];
  collectives: { id: number; name: string }[];
};

const ROLE_OPTIONS = Object.entries(ROLE).map(([value, { label, does }]) => ({
  value,
  label: `${label}（${does}）`,
}));

/** A role, and whom or what it is of. */
export function RoleFields({ holders }: { holders: Holders }) {
  return (
    <>
      <Select name="role" label="角色" emptyLabel="选一个" options={ROLE_OPTIONS} />
      <Select
        name="unitId"
        label="所在单位"
        hint="经办人、负责人才填"
        emptyLabel="不填"
        options={holders.units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
      />
      <Select
        name="proposer"
        label="委员或集体"
        hint="提案者才填"
        emptyLabel="不填"
        options={[
          {
            group: "集体（联络员）",
            options: holders.collectives.map(({ id, name }) => ({
              value: `collective:${id}`,
              label: name,
            })),
          },
          {
            group: "委员",
            options: holders.members.map(({ id, name, sector }) => ({
              value: `member:${id}`,
              label: sector ? `${name}（${sector.name}）` : name,
            })),
          },
        ]}
      />
    </>
  );
}
