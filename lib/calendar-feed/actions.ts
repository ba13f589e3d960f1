"use server";

import { formAction } from "@/lib/action";
import { makeFeed, revokeFeed } from "@/lib/calendar-feed/commands";
import { ownFeedInput } from "@/lib/calendar-feed/schema";

export const makeFeedAction = formAction(ownFeedInput, makeFeed);
export const revokeFeedAction = formAction(ownFeedInput, revokeFeed);
