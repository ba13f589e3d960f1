/** A login as it is kept and compared: full-width letters and digits as plain ones, no spaces, lower case. */
export function normalLogin(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
}

/** The field's mobile numbers: eleven digits that begin with 1. */
export function isMobile(text: string): boolean {
  return /^1\d{10}$/.test(text);
}

/**
 * A free login for a name: the name itself, or with the first free number from 2 on.
 * Adds it to `taken`, which holds normal logins and every mobile number.
 */
export function freeLogin(name: string, taken: Set<string>): string {
  const base = normalLogin(name) || "账号";
  let login = base;
  for (let number = 2; taken.has(login); number += 1) login = `${base}${number}`;
  taken.add(login);
  return login;
}
