import { z } from "zod";

import { Role } from "@/lib/db/generated/enums";
import { ROLE } from "@/lib/user/labels";
import { isMobile, normalLogin } from "@/lib/user/login";

export const personNameInput = z
  .string("请填写姓名。")
  .trim()
  .min(1, "请填写姓名。")
  .max(40, "姓名请不超过40个字。");

/** Empty: made from the name. */
export const loginInput = z
  .string()
  .default("")
  .transform(normalLogin)
  .refine((login) => login.length <= 40, "账号请不超过40个字。");

export const mobileInput = z
  .string()
  .default("")
  .transform((text) => normalLogin(text) || null)
  .refine(
    (mobile) => mobile === null || isMobile(mobile),
    "手机号是1开头的11位数字，没有可以空着。",
  );

const email = z.email().max(200);

/** Empty: none. */
export const emailInput = z
  .string()
  .default("")
  .transform((text) => text.normalize("NFKC").trim() || null)
  .refine(
    (text) => text === null || email.safeParse(text).success,
    "邮箱写法不对，应像name@example.com；没有可以空着。",
  );

const idInput = z.coerce.number("请从列表里选一个。").int();
const optionalId = z
  .string()
  .default("")
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : null));

/** member:12 or collective:3 */
const proposerInput = z
  .string()
  .default("")
  .transform((text) => {
    const [, kind, id] = /^(member|collective):(\d+)$/.exec(text) ?? [];
    return {
      memberId: kind === "member" ? Number(id) : null,
      collectiveId: kind === "collective" ? Number(id) : null,
    };
  });

const roleFields = {
  role: z.enum(Role, "请选一个角色。"),
  unitId: optionalId,
  proposer: proposerInput,
};

/** A role and what it is of: what the role does not need is left out, what it needs must be there. */
type RoleFields = z.output<z.ZodObject<typeof roleFields>>;
export type NewGrant = {
  role: Role;
  unitId: number | null;
  memberId: number | null;
  collectiveId: number | null;
};

function grantOf({ role, unitId, proposer }: RoleFields): NewGrant {
  const { of } = ROLE[role];
  return {
    role,
    unitId: of === "unit" ? unitId : null,
    memberId: of === "proposer" ? proposer.memberId : null,
    collectiveId: of === "proposer" ? proposer.collectiveId : null,
  };
}

function isWhole(input: RoleFields): { path: string; message: string } | null {
  const { of } = ROLE[input.role];
  if (of === "unit" && input.unitId === null)
    return { path: "unitId", message: "经办人、负责人请选所在的单位。" };
  const { memberId, collectiveId } = input.proposer;
  if (of === "proposer" && memberId === null && collectiveId === null) {
    return { path: "proposer", message: "请选是哪位委员，或哪个集体的联络员。" };
  }
  return null;
}

function check(input: RoleFields, context: z.core.$RefinementCtx) {
  const wrong = isWhole(input);
  if (wrong) context.addIssue({ code: "custom", path: [wrong.path], message: wrong.message });
}

export const createUserInput = z
  .object({ name: personNameInput, login: loginInput, mobile: mobileInput, ...roleFields })
  .superRefine(check)
  .transform((input) => ({
    name: input.name,
    login: input.login,
    mobile: input.mobile,
    grant: grantOf(input),
  }));

export const editUserInput = z.object({
  userId: idInput,
  name: personNameInput,
  login: loginInput.refine((login) => login !== "", "请填写账号。"),
  mobile: mobileInput,
  email: emailInput,
});

export const addRoleInput = z
  .object({ userId: idInput, ...roleFields })
  .superRefine(check)
  .transform((input) => ({ userId: input.userId, grant: grantOf(input) }));

export const removeRoleInput = z.object({ grantId: idInput });
export const aboutUserInput = z.object({ userId: idInput });
