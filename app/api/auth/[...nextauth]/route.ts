import NextAuth from "next-auth";
import type { NextRequest } from "next/server";

import { authOptions } from "@/lib/auth";
import { isSecure } from "@/lib/auth-settings";
import { paths } from "@/lib/paths";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(
    request,
    context,
    authOptions(isSecure(request.headers)),
  );
  // next-auth shows the form again without a word when the form's token is not the cookie's.
  if (response.headers.get("location")?.endsWith("csrf=true")) {
    response.headers.set("location", paths.signIn({ error: "stale" }));
  }
  return response;
}

export { handle as GET, handle as POST };
