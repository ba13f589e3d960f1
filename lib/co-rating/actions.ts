"use server";

import { formAction } from "@/lib/action";
import { beginRoundFor, coRate, noteTalk } from "@/lib/co-rating/commands";
import { currentSender } from "@/lib/sender";
import { beginRoundForInput, coRateInput, noteTalkInput } from "@/lib/co-rating/schema";

export const coRateAction = formAction(coRateInput, async (actor, input) =>
  coRate(actor, input, await currentSender()),
);
export const noteTalkAction = formAction(noteTalkInput, noteTalk);
export const beginRoundForAction = formAction(beginRoundForInput, beginRoundFor);
