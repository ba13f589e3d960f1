import { FieldRow } from "@/components/ui/columns";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { MemberRow } from "@/lib/member/queries";

const GENDERS = ["男", "女"].map((value) => ({ value, label: value }));

/** A member's details; the sector is one of those there are, or a new one. */
export function MemberFields({ member, sectors }: { member?: MemberRow; sectors: string[] }) {
  return (
    <>
      <FieldRow>
        <TextInput name="name" label="姓名" defaultValue={member?.name} required />
        <Select
          name="gender"
          label="性别"
          emptyLabel="没有填"
          options={GENDERS}
          defaultValue={member?.gender ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          name="sector"
          label="界别"
          hint="选已有的，或写新的"
          list="sectors"
          defaultValue={member?.sector ?? ""}
        />
        <TextInput
          name="committee"
          label="专委会"
          hint="可以空着"
          defaultValue={member?.committee ?? ""}
        />
      </FieldRow>
      <datalist id="sectors">
        {sectors.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <FieldRow>
        <TextInput
          name="employer"
          label="工作单位"
          hint="同名的委员靠它区分"
          defaultValue={member?.employer ?? ""}
        />
        <TextInput name="post" label="职务" hint="可以空着" defaultValue={member?.post ?? ""} />
      </FieldRow>
      <FieldRow>
        <TextInput
          name="mobile"
          type="tel"
          label="手机号"
          hint="办理期间给承办单位看，约提案者面商"
          defaultValue={member?.mobile ?? ""}
        />
        <TextInput
          name="email"
          type="email"
          label="邮箱"
          hint="可以空着"
          defaultValue={member?.email ?? ""}
        />
      </FieldRow>
      <Checkbox
        name="throughCommittee"
        label="经提案委联系"
        hint="本人不愿把手机号给承办单位的，打勾；承办单位请提案委约面商"
        defaultChecked={member?.throughCommittee}
      />
    </>
  );
}
