import { icsOf } from "@/lib/calendar-feed/ics";
import { readFeed } from "@/lib/calendar-feed/queries";
import { publicUrl } from "@/lib/public-url";
import { currentOffice, currentToday } from "@/lib/session";

const HEADERS = {
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex",
  "referrer-policy": "no-referrer",
};

/** A person's days for their calendar program, which signs in nowhere: the address is the key. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const [{ token }, office, today] = await Promise.all([params, currentOffice(), currentToday()]);
  const days = await readFeed(token, today);
  if (!days)
    return new Response("没有这个日历，或者地址已经收回。\n", {
      status: 404,
      headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
    });
  const site = publicUrl(request.headers);
  return new Response(icsOf(days, `${office.name}提案办理`, site, new Date()), {
    headers: { ...HEADERS, "content-type": "text/calendar; charset=utf-8" },
  });
}
