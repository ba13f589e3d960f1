import "server-only";

import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";

import { addressOf } from "@/lib/address";
import { CSRF_COOKIE, SESSION_COOKIE, SESSION_SECONDS, secretOfSite } from "@/lib/auth-settings";
import { paths } from "@/lib/paths";
import { enterDemo, signIn } from "@/lib/sign-in/commands";
import { refusalCode, SignInRefusal } from "@/lib/sign-in/refusal";
import type { SessionKey } from "@/lib/sign-in/queries";

// Without NEXTAUTH_URL next-auth takes the address that the request came to: the site works under any name.
process.env.AUTH_TRUST_HOST ??= "true";

type Enter = (input: Record<string, string>, address: string) => Promise<SessionKey>;

/** A provider whose refusal reaches the sign-in page as a code in its address; anything else is a bug. */
function provider(id: string, inputs: string[], enter: Enter) {
  return CredentialsProvider({
    id,
    credentials: Object.fromEntries(inputs.map((name) => [name, {}])),
    async authorize(sent, request) {
      const input = Object.fromEntries(inputs.map((name) => [name, sent?.[name] ?? ""]));
      try {
        const key = await enter(input, addressOf(new Headers(request.headers)));
        return { id: String(key.userId), key };
      } catch (error) {
        if (!(error instanceof SignInRefusal)) console.error(error);
        throw new Error(refusalCode(error, input.login), { cause: error });
      }
    },
  });
}

/** next-auth's settings for one request; cookies are for https only when it came by https. */
export function authOptions(secure: boolean): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return {
    secret: secretOfSite(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: cookie },
      csrfToken: { name: CSRF_COOKIE, options: cookie },
      callbackUrl: { name: "tian-callback", options: cookie },
    },
    providers: [
      provider("password", ["login", "password"], ({ login = "", password = "" }, address) =>
        signIn({ login, password, address }),
      ),
      provider("demo", ["grantId"], ({ grantId }) => enterDemo(Number(grantId))),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { ...token, ...(user as unknown as { key: SessionKey }).key } : token,
    },
  };
}
