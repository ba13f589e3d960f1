import type { ReactNode } from "react";

import { PageFrame } from "@/components/shell/page-frame";
import { PublicMasthead } from "@/components/shell/public-masthead";
import { siteName } from "@/components/user/site-name";
import { currentOffice } from "@/lib/session";

/** Opened from a printed code, without sign-in. */
export default async function RateLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame width="text" masthead={<PublicMasthead name={siteName(await currentOffice())} />}>
      {children}
    </PageFrame>
  );
}
