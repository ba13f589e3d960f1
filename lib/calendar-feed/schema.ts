import { z } from "zod";

/** Nothing is asked: it is the account's own. */
export const ownFeedInput = z.object({});
