import { hash, verify } from "@node-rs/argon2";

/** argon2id (the package's default) as OWASP recommends (19 MiB, two passes): about 30 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A first password is 59 random bits, which nobody guesses at any cost; a lighter hash lets a batch finish soon. */
const FIRST_COST = { ...COST, memoryCost: 8_192, timeCost: 1 };

/** One more than the cores of a small server, so that a batch leaves room for the others' requests. */
const AT_ONCE = 3;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

/** For generated first passwords only, in the order given; 300 take a few seconds. */
export async function hashFirstPasswords(passwords: readonly string[]): Promise<string[]> {
  const hashes: string[] = [];
  for (let from = 0; from < passwords.length; from += AT_ONCE) {
    hashes.push(
      ...(await Promise.all(
        passwords.slice(from, from + AT_ONCE).map((one) => hash(one, FIRST_COST)),
      )),
    );
  }
  return hashes;
}

/** A hash of nothing that anyone knows: an unknown login takes as long as a known one. */
let nobody: Promise<string> | undefined;

/** Whether the password is the one behind the hash; without a hash never, after the same time. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const right = await verify(passwordHash ?? (await nobody), password.normalize("NFKC"));
  return right && passwordHash !== null;
}
