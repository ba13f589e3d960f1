import { redirect } from "next/navigation";

import { firstPageOf } from "@/components/user/sections";
import { currentActor } from "@/lib/session";

/** The first page of the role that the person acts in. */
export default async function HomePage() {
  const actor = await currentActor();
  redirect(firstPageOf(actor.role));
}
