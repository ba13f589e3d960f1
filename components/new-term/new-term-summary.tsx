import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import type { PlanWords } from "@/lib/new-term/plan";

const listed = (names: readonly string[]) => `${names.length}人：${names.join("、")}`;

type Props = { words: PlanWords; accounts: readonly string[] };

/** What the list would do, before it is saved. */
export function NewTermSummary({ words, accounts }: Props) {
  const { stays, leaves, joins, changes, ended, contacts, orphaned } = words;
  return (
    <div role="status" className="stack">
      <SectionHead title="存了以后" note={`留任${stays}人`} />
      {leaves.length > 0 ? (
        <p>离任{listed(leaves)}。以前的提案留着，可以确认、评价，不能再提出、附议。</p>
      ) : null}
      {joins.length > 0 ? <p>新任{listed(joins)}。</p> : null}
      {changes.length > 0 ? (
        <>
          <p>资料改动{changes.length}人（以前提交的提案不受影响）：</p>
          <ul>
            {changes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      {ended.length > 0 ? <p>不再提案的集体：{ended.join("、")}。</p> : null}
      {contacts > 0 ? <p>换联络委员的集体{contacts}个。</p> : null}
      {accounts.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {orphaned.length > 0 ? (
        <Notice tone="soon" title={`联络委员离任的集体：${orphaned.join("、")}`}>
          <p>可以在上面换成留任的委员，也可以先空着。</p>
        </Notice>
      ) : null}
    </div>
  );
}
