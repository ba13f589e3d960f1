"use server";

import { formAction } from "@/lib/action";
import { createCollective, createMember, editCollective, editMember } from "@/lib/member/commands";
import {
  createCollectiveInput,
  createMemberInput,
  editCollectiveInput,
  editMemberInput,
} from "@/lib/member/schema";
import { paths } from "@/lib/paths";

export const createMemberAction = formAction(createMemberInput, async (actor, input) => {
  await createMember(actor, input);
  return { to: paths.members.list({ q: input.name }) };
});

export const editMemberAction = formAction(editMemberInput, async (actor, input) => {
  await editMember(actor, input);
  return { to: paths.members.list({ q: input.name }) };
});

export const createCollectiveAction = formAction(createCollectiveInput, async (actor, input) => {
  await createCollective(actor, input);
  return { to: paths.members.list({ q: input.name }) };
});

export const editCollectiveAction = formAction(editCollectiveInput, async (actor, input) => {
  await editCollective(actor, input);
  return { to: paths.members.list({ q: input.name }) };
});
