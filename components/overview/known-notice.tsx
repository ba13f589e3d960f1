import { Notice } from "@/components/ui/notice";
import { formatLong } from "@/lib/calendar/plain-date";
import { knownAtWords, momentWords } from "@/lib/figures/known-at";
import type { Differences } from "@/lib/difference/queries";
import { type Asked, askedParams } from "@/lib/overview/asked";
import { paths } from "@/lib/paths";

type Props = { asked: Asked; plenaryId: number };

/** Says that the page shows what was known at an earlier moment, and how far that is from what is known now. */
export function KnownNotice({
  asked,
  plenaryId,
  differences: { cases, units },
}: Props & { differences: Differences }) {
  if (!asked.knownAt) return null;
  const here = { plenary: plenaryId, ...askedParams(asked) };
  const now = { plenary: plenaryId, ...askedParams({ ...asked, knownAt: null }) };
  return (
    <Notice tone="soon" title={`只算${knownAtWords(asked.knownAt)}以前录入的记录`}>
      <p>
        在这以后补录、更正、作废的都不算；导入的从导入的时刻算起。快到期、有步骤超期、现在等谁这里不列：它们要按那天的历法、期限设置和编号算，这几样改过以后不留旧的，算出来的不会是当时看到的。答复超期是当时的。
        {cases.length + units.length > 0 ? (
          <>
            和现在的记录比，按件有{cases.length}个数字不同，按单位有{units.length}个数字不同：
            <a href={paths.overviewDifferences(here)}>看差在哪几件</a>。
          </>
        ) : (
          "每个数字都和现在的记录一样。"
        )}
        <a href={paths.overview(now)}>回到现在的记录</a>
      </p>
    </Notice>
  );
}

/** Before the first record there are no figures, not even zeros. */
export function BeforeRecords({ asked, plenaryId, since }: Props & { since: Date }) {
  const { knownAt } = asked;
  const now = { plenary: plenaryId, ...askedParams({ ...asked, knownAt: null }) };
  return (
    <Notice tone="soon" title={`这次会议的记录从${momentWords(since)}开始`}>
      <p>
        {knownAt ? knownAtWords(knownAt) : ""}
        以前，系统里还没有录入或导入这次会议的任何事，所以没有当时的数字，也不写成0。
        事情发生的日期更早的，可以不限录入时间，看截至{formatLong(asked.asOf)}的数字：
        <a href={paths.overview(now)}>按现在的记录看</a>
      </p>
    </Notice>
  );
}
