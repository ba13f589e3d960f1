"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Reads the page anew each minute, in place. While the server is away the last figures stay; a page that reloads by
 * itself would leave the browser's error on the wall. Before scripts arrive the page reloads.
 */
export function Refresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      const isThere = (response: Response) => response.ok && router.refresh();
      fetch(location.href, { method: "HEAD", cache: "no-store" }).then(isThere, () => null);
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}
