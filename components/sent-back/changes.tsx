import { SectionHead } from "@/components/ui/head";
import { formatLong } from "@/lib/calendar/plain-date";
import type { Stretch } from "@/lib/sent-back/changes";
import type { SentBack } from "@/lib/sent-back/queries";

function Words({ stretches }: { stretches: Stretch[] }) {
  return stretches.map(({ text, as }, at) => {
    if (as === "kept") return <span key={at}>{text}</span>;
    const Tag = as === "added" ? "ins" : "del";
    return (
      <Tag key={at}>
        <span className="sr-only">{as === "added" ? "（新加：" : "（去掉："}</span>
        {text}
        <span className="sr-only">）</span>
      </Tag>
    );
  });
}

/** What was changed after one sending back, field by field and word by word. */
export function Changes({ sentBack, title }: { sentBack: SentBack; title: string }) {
  const { on, reason, changes } = sentBack;
  return (
    <section aria-label={title} className="text-column">
      <SectionHead title={title} note={`${formatLong(on)}退回`} />
      {reason ? <p>修改意见：{reason}</p> : null}
      {changes.length === 0 ? (
        <p className="note">案由、类别、情况分析、建议和希望承办的单位都没有改。</p>
      ) : (
        <>
          <p className="note">
            <ins>画线的</ins>是新加的，<del>划掉的</del>是去掉的；没有列出的项没有改。
          </p>
          {changes.map(({ label, stretches }) => (
            <div key={label}>
              <h3>{label}</h3>
              <p>
                <Words stretches={stretches} />
              </p>
            </div>
          ))}
        </>
      )}
    </section>
  );
}
