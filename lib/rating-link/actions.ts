"use server";

import { headers } from "next/headers";

import { formAction, publicFormAction } from "@/lib/action";
import { addressOf } from "@/lib/address";
import { issueLink, issueLinks, rateByLink, revokeLink } from "@/lib/rating-link/commands";
import {
  issueLinkInput,
  issueLinksInput,
  rateByLinkInput,
  revokeLinkInput,
} from "@/lib/rating-link/schema";

export const issueLinkAction = formAction(issueLinkInput, issueLink);
export const issueLinksAction = formAction(issueLinksInput, issueLinks);
export const revokeLinkAction = formAction(revokeLinkInput, revokeLink);
export const rateByLinkAction = publicFormAction(rateByLinkInput, async (actor, input) =>
  rateByLink(actor, input, { address: addressOf(await headers()) }),
);
