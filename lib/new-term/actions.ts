"use server";

import { formAction } from "@/lib/action";
import { recordNewTerm, undoNewTerm } from "@/lib/new-term/commands";
import { newTermInput, undoNewTermInput } from "@/lib/new-term/schema";
import { paths } from "@/lib/paths";

export const recordNewTermAction = formAction(newTermInput, async (actor, input) => {
  const answer = await recordNewTerm(actor, input);
  return "id" in answer ? { to: paths.members.newTermDone(answer.id) } : { shown: answer.preview };
});

export const undoNewTermAction = formAction(undoNewTermInput, async (actor, input) => {
  await undoNewTerm(actor, input);
  return { to: paths.members.newTermDone(input.newTermId) };
});
