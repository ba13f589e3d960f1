import { z } from "zod";
import { CollectiveKind } from "@/lib/db/generated/enums";

const optional = (what: string, max: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.normalize("NFKC").trim() || null)
    .refine((value) => value === null || value.length <= max, `${what}请不超过${max}个字。`);

/** Names are told apart and found without their spaces, as in sheets (张 三). */
const name = (sentence: string) =>
  z
    .string(sentence)
    .transform((value) => value.normalize("NFKC").replaceAll(/\s/gu, ""))
    .refine((value) => value !== "", sentence)
    .refine((value) => value.length <= 60, "名称请不超过60个字。");

const memberFields = {
  name: name("请填写委员姓名。"),
  gender: z
    .enum(["", "男", "女"], "请从列表中选择。")
    .default("")
    .transform((value) => value || null),
  sector: optional("界别", 30),
  committee: optional("专委会", 30),
  employer: optional("工作单位", 60),
  post: optional("职务", 60),
  mobile: optional("手机号", 20),
  email: optional("邮箱", 100),
  throughCommittee: z.preprocess((value) => value === "on" || value === true, z.boolean()),
};

export const createMemberInput = z.object(memberFields);
export const editMemberInput = z.object({ memberId: z.coerce.number().int(), ...memberFields });

const collectiveFields = {
  name: name("请填写集体提案者的名称。"),
  kind: z.enum(CollectiveKind, "请选一种类型。"),
  contactId: z
    .union([z.literal(""), z.coerce.number().int().positive()], "请从列表中选择。")
    .default("")
    .transform((value) => value || null),
};

export const createCollectiveInput = z.object(collectiveFields);
export const editCollectiveInput = z.object({
  collectiveId: z.coerce.number().int(),
  ...collectiveFields,
});
