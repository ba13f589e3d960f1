import { z } from "zod";

import { createPlenaryInput } from "@/lib/plenary/schema";
import { loginInput, mobileInput, personNameInput } from "@/lib/user/schema";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/user/password-rule";

const plenary = createPlenaryInput.shape;

/** What a new installation must know: its committee, its first administrator, its first plenary. */
export const setUpInput = z
  .object({
    token: z.string(),
    officeName: z
      .string("请填写政协的名称，如：临安市政协。")
      .trim()
      .min(2, "请填写政协的名称，如：临安市政协。")
      .max(40, "名称请不超过40个字。"),
    plenaryName: plenary.name,
    term: plenary.term,
    number: plenary.number,
    opensOn: plenary.opensOn,
    closesOn: plenary.closesOn,
    personName: personNameInput,
    login: loginInput,
    mobile: mobileInput,
    newPassword: z
      .string()
      .min(PASSWORD_MIN, `密码至少${PASSWORD_MIN}位。`)
      .max(PASSWORD_MAX, `密码请不超过${PASSWORD_MAX}位。`),
    repeatedPassword: z.string().min(1, "请把密码再填一遍。"),
  })
  .refine((input) => input.newPassword === input.repeatedPassword, {
    path: ["repeatedPassword"],
    message: "两次填的密码不一样，请再填一遍。",
  });
