"use server";

import { formAction } from "@/lib/action";
import { makeHallLink, revokeHallLink } from "@/lib/hall-link/commands";
import { makeHallLinkInput, revokeHallLinkInput } from "@/lib/hall-link/schema";

export const makeHallLinkAction = formAction(makeHallLinkInput, makeHallLink);
export const revokeHallLinkAction = formAction(revokeHallLinkInput, revokeHallLink);
