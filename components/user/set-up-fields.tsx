import { FieldRow } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { PASSWORD_MIN } from "@/lib/user/password-rule";

/** The committee, its first plenary, its first administrator. */
export function SetUpFields() {
  return (
    <>
      <SectionHead title="政协" />
      <TextInput
        name="officeName"
        label="政协的名称"
        hint="如：临安市政协"
        autoComplete="organization"
      />
      <SectionHead title="第一个届次会议" note="分类、办理类别和期限先用通行的，以后可以改" />
      <TextInput name="plenaryName" label="名称" hint="如：八届一次会议" />
      <FieldRow>
        <TextInput name="term" label="第几届" hint="可以空着" inputMode="numeric" />
        <TextInput name="number" label="第几次会议" hint="可以空着" inputMode="numeric" />
      </FieldRow>
      <FieldRow>
        <DateInput name="opensOn" label="开幕日期" hint="可以空着" />
        <DateInput name="closesOn" label="闭幕日期" hint="可以空着" />
      </FieldRow>
      <SectionHead title="第一位系统管理员" note="管账号、单位和设置，不办提案" />
      <TextInput name="personName" label="姓名" autoComplete="name" />
      <FieldRow>
        <TextInput name="login" label="账号" hint="空着就用姓名" autoComplete="username" />
        <TextInput name="mobile" type="tel" label="手机号" hint="可以空着" autoComplete="tel" />
      </FieldRow>
      <FieldRow>
        <TextInput
          name="newPassword"
          type="password"
          label="密码"
          hint={`至少${PASSWORD_MIN}位`}
          autoComplete="new-password"
        />
        <TextInput
          name="repeatedPassword"
          type="password"
          label="密码，再填一遍"
          autoComplete="new-password"
        />
      </FieldRow>
    </>
  );
}
