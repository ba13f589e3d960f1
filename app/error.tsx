"use client";

import { paths } from "@/lib/paths";

/** A page that could not be shown: a bug, already in the server's log under this number. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-160 p-6">
      <h1 className="text-2xl font-bold">这一页没有打开。</h1>
      <p className="my-4">
        过一会儿再试。还是打不开，请把编号{error.digest ?? "（无）"}告诉系统管理员。
      </p>
      <p className="button-row">
        <button type="button" className="button button-main" onClick={reset}>
          再试一次
        </button>
        <a href={paths.home}>回到首页</a>
      </p>
    </main>
  );
}
