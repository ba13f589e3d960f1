import { readSetupTokenHash } from "@/lib/office/queries";
import { hashOfToken } from "@/lib/set-up/token";

/** Whether this is the open set-up link. */
export async function isSetUpOpen(token: string): Promise<boolean> {
  return (await readSetupTokenHash()) === hashOfToken(token);
}
