import type { Actor } from "@/lib/actor";
import { recordNewTerm } from "@/lib/new-term/commands";
import { newTermInput } from "@/lib/new-term/schema";

type Form = Record<string, string>;

/** Sends a new term's form as its page does: to be looked at first, then to be saved as it was seen. */
export function newTermPage(form: (more?: Form) => Form, staffOf: () => Actor) {
  const send = (more: Form, actor = staffOf()) =>
    recordNewTerm(actor, newTermInput.parse(form(more)));
  async function preview(more: Form = {}) {
    const answer = await send(more);
    if (!("preview" in answer)) throw new Error("saved without a preview");
    return answer.preview;
  }
  async function save(more: Form = {}): Promise<number> {
    const answer = await send({ ...more, seen: (await preview(more)).seen });
    if ("preview" in answer) throw new Error(JSON.stringify(answer.preview.errors));
    return answer.id;
  }
  return { send, preview, save };
}
