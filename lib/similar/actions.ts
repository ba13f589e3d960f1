"use server";

import { quietAction } from "@/lib/action";
import { findSimilar } from "@/lib/similar/queries";
import { similarInput } from "@/lib/similar/schema";

/** For a page that looks while one types. */
export const findSimilarAction = quietAction(similarInput, findSimilar);
