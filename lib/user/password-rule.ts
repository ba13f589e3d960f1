import { randomInt } from "node:crypto";

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/** What is wrong with a password that its owner chose, or null. Length is the schema's. */
export function weaknessOf(
  password: string,
  account: { login: string; mobile: string | null },
): string | null {
  const text = password.toLowerCase();
  if (text === account.login.toLowerCase() || text === account.mobile)
    return "密码不能就是账号或手机号，请换一个。";
  if (new Set(text).size < 4) return "密码里重复的字太多，请换一个。";
  return null;
}

/** Letters and digits that cannot be taken for one another on a printed slip. */
const LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** A one-time first password to be typed from paper: three groups of four, 59 bits. */
export function newFirstPassword(): string {
  const letters = Array.from({ length: 12 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
