import type { ComponentProps } from "react";
import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { RoleList } from "@/components/user/user-acts";
import { RoleFields } from "@/components/user/user-fields";
import { addRoleAction } from "@/lib/user/actions";

type Props = {
  userId: number;
  roles: ComponentProps<typeof RoleList>["roles"];
  holders: ComponentProps<typeof RoleFields>["holders"];
};

/** The roles of one person, and one more. */
export function UserRoles({ userId, roles, holders }: Props) {
  return (
    <>
      <SectionHead title="角色" note="一个人可以有几个角色，一次只用一个" />
      <RoleList roles={roles} />
      <SectionHead title="加一个角色" level={3} />
      <ActForm action={addRoleAction} hidden={{ userId: userId }}>
        <RoleFields holders={holders} />
        <SubmitButton look="plain">加角色</SubmitButton>
      </ActForm>
    </>
  );
}
