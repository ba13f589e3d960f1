import { type NextRequest, NextResponse } from "next/server";

import { CSRF_COOKIE, isSecure, newCsrfCookie } from "@/lib/auth-settings";
import { paths } from "@/lib/paths";

/**
 * Tells pages their own address (header x-path), and gives the sign-in page a csrf cookie before it is rendered,
 * so that its form works without any script: a page can read cookies but not set them.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set("x-path", pathname + search);
  if (pathname !== paths.signIn() || request.cookies.has(CSRF_COOKIE))
    return NextResponse.next({ request: { headers } });
  const cookie = newCsrfCookie();
  request.cookies.set(CSRF_COOKIE, cookie);
  headers.set("cookie", request.cookies.toString());
  const response = NextResponse.next({ request: { headers } });
  const secure = isSecure(request.headers);
  response.cookies.set(CSRF_COOKIE, cookie, { httpOnly: true, sameSite: "lax", path: "/", secure });
  return response;
}

export const config = { matcher: ["/((?!_next/|api/|.*\\.[a-z0-9]+$).*)"] };
