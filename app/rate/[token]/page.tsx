import { headers } from "next/headers";

import { LinkRating } from "@/components/rating-link/link-rating";
import { PageHead } from "@/components/ui/head";
import { addressOf } from "@/lib/address";
import { Refusal } from "@/lib/errors";
import { openByLink } from "@/lib/rating-link/commands";
import { openedNow } from "@/lib/sender";
import { anyActor } from "@/lib/session";

export const metadata = { title: "评价", robots: "noindex", referrer: "no-referrer" as const };

export default async function RatePage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, actor, sent] = await Promise.all([params, anyActor(), headers()]);
  const asked = await openByLink(actor, { token, address: addressOf(sent) }).catch(refused);
  if (typeof asked === "string") return <PageHead title="现在不能评价" note={asked} />;
  return (
    <>
      <PageHead
        title={`${asked.caseNumber ?? ""} ${asked.title}`.trim()}
        note={`${asked.plenary}，请您对办理情况评价`}
        small
      />
      <LinkRating asked={asked} token={token} opened={openedNow(asked.id)} />
    </>
  );
}

function refused(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}
