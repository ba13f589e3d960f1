import { type NextRequest, NextResponse } from "next/server";

import { CSRF_COOKIE, isSecure, newCsrfCookie } from "@/lib/auth-settings";
import { paths } from "@/lib/paths";

/**
 * Tells pages their own address (header x-path), and gives a browser its csrf cookie before a page is rendered, so
 * that the sign-in form works without any script: a page can read cookies but not set them. Whatever page comes
 * first gives it: an act that leads on to the sign-in page renders that one without its cookie reaching the browser.
 * Only the public pages, the big screens and the calendars set none, so that caches may keep them; and what a page's script sends sets none, for a
 * cookie in its answer would render the page anew: one whose sign-in has ended would lead away from what was typed.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set("x-path", pathname + search);
  const byScript = request.headers.has("next-action");
  if (isPublic(pathname) || byScript || request.cookies.has(CSRF_COOKIE))
    return NextResponse.next({ request: { headers } });
  const cookie = newCsrfCookie();
  request.cookies.set(CSRF_COOKIE, cookie);
  headers.set("cookie", request.cookies.toString());
  const response = NextResponse.next({ request: { headers } });
  const secure = isSecure(request.headers);
  response.cookies.set(CSRF_COOKIE, cookie, { httpOnly: true, sameSite: "lax", path: "/", secure });
  return response;
}

function isPublic(pathname: string): boolean {
  const below = (folder: string) => pathname === folder || pathname.startsWith(`${folder}/`);
  const byToken = [paths.hall(""), paths.calendarFeed("")];
  return below(paths.published.list) || byToken.some((folder) => pathname.startsWith(folder));
}

export const config = { matcher: ["/((?!_next/|api/|.*\\.[a-z0-9]+$).*)"] };
