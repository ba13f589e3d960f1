import { Notice } from "@/components/ui/notice";

/** What has been built on the fact already: read before it is changed. */
export function BuiltOn({ built }: { built: string | null }) {
  if (!built) return null;
  return (
    <Notice tone="soon" title={`${built}。`}>
      <p>后面的记录建立在这一条上，改动以后请把它们也核一遍。</p>
    </Notice>
  );
}
