import type { Actor } from "@/lib/actor";
import { readProposerPhones } from "@/lib/proposer-phone/queries";
import { phoneInWords } from "@/lib/proposer-phone/words";

/** How the unit reaches the proposer; nothing for whom the number is not. */
export async function PhoneLine({ actor, id }: { actor: Actor; id: number }) {
  const phone = (await readProposerPhones(actor, [id])).get(id);
  return phone ? (
    <p className="my-2">
      <span className="note">联系提案者：</span>
      {phoneInWords(phone)}
    </p>
  ) : null;
}
