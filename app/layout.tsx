import "./globals.css";

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";

import { Sprite } from "@/components/ui/sprite";

export const metadata: Metadata = { title: { default: "提案办理", template: "%s - 提案办理" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The document around every page. Dark is a person's setting, kept in the cookie `theme`, not the system's. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value === "dark" ? "dark" : undefined;
  return (
    <html lang="zh-CN" data-theme={theme}>
      <body>
        <a className="skip-link" href="#main">
          跳到正文
        </a>
        <Sprite />
        {children}
      </body>
    </html>
  );
}
