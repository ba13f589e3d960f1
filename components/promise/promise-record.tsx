import { DefinitionList } from "@/components/ui/definition-list";
import { sourceMark } from "@/lib/case-file/reading";
import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { PromiseView } from "@/lib/promise/queries";
import { PromiseLamp } from "./promise-lamp";

/** What was promised by whom, and what is recorded of its being kept. */
export function PromiseRecord({ promise }: { promise: PromiseView }) {
  const { unit, what, owner, dueOn, madeOn } = promise;
  return (
    <DefinitionList
      look="grid"
      items={[
        { term: "承诺", value: what },
        { term: "单位", value: `${unit}${owner ? `，${owner}负责` : ""}` },
        { term: "期限", value: `${formatLong(dueOn)}前（${formatLong(madeOn)}答复）` },
        { term: "现在", value: <PromiseLamp promise={promise} /> },
        ...(promise.kept ? [{ term: "兑现", value: <Kept promise={promise} /> }] : []),
      ]}
    />
  );
}

/** 6月20日，清淤三公里，照片; and what the proposer said of it. */
export function Kept({ promise }: { promise: PromiseView }) {
  const { kept, proposal, assignmentId, id } = promise;
  if (!kept) return null;
  const { evidence, confirmed, word } = kept;
  const mark = sourceMark(kept.source);
  return (
    <>
      {formatLong(kept.on)}
      {mark ? `（${mark}）` : ""}：{kept.text}
      {evidence ? (
        <>
          　
          <a href={paths.promises.evidence(proposal.id, assignmentId, id, evidence.id)}>
            {evidence.name}
          </a>
        </>
      ) : null}
      {word ? (
        <span className="second">
          提案者{formatLong(word.on)}
          {confirmed ? "确认已兑现" : "说没有兑现"}
          {word.note ? `：${word.note}` : ""}
        </span>
      ) : null}
    </>
  );
}
