import { z } from "zod";

import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/user/password-rule";
import { emailInput } from "@/lib/user/schema";

export const switchRoleInput = z.object({ grantId: z.coerce.number("请选一个角色。").int() });

export const changePasswordInput = z
  .object({
    currentPassword: z.string().min(1, "请填现在的密码。"),
    newPassword: z
      .string()
      .min(PASSWORD_MIN, `新密码至少${PASSWORD_MIN}位。`)
      .max(PASSWORD_MAX, `新密码请不超过${PASSWORD_MAX}位。`),
    repeatedPassword: z.string().min(1, "请把新密码再填一遍。"),
  })
  .refine((input) => input.newPassword === input.repeatedPassword, {
    path: ["repeatedPassword"],
    message: "两次填的新密码不一样，请再填一遍。",
  });

export const noInput = z.object({});

export const ownEmailInput = z.object({ email: emailInput });

export const themeInput = z.object({ theme: z.enum(["light", "dark"]) });
