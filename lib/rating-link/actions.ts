"use server";

import { formAction, publicFormAction } from "@/lib/action";
import { issueLink, issueLinks, rateByLink, revokeLink } from "@/lib/rating-link/commands";
import {
  issueLinkInput,
  issueLinksInput,
  rateByLinkInput,
  revokeLinkInput,
} from "@/lib/rating-link/schema";
import { currentSender } from "@/lib/sender";

export const issueLinkAction = formAction(issueLinkInput, issueLink);
export const issueLinksAction = formAction(issueLinksInput, issueLinks);
export const revokeLinkAction = formAction(revokeLinkInput, revokeLink);
export const rateByLinkAction = publicFormAction(rateByLinkInput, async (actor, input) =>
  rateByLink(actor, input, await currentSender()),
);
