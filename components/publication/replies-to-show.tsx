import { SectionHead } from "@/components/ui/head";
import { dayInWords } from "@/lib/case-file/reading";
import type { readExtents } from "@/lib/publication/queries";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";

type Reply = Awaited<ReturnType<typeof readExtents>>["replies"][number];

/** What would be shown, with what the unit said of it: to be read once before it goes out. */
export function RepliesToShow({ replies, consent }: { replies: Reply[]; consent: boolean | null }) {
  return (
    <section>
      <SectionHead title="上网前看一遍" note={consentInWords(consent)} />
      {replies.map((reply, index) => (
        <article key={index} className="mb-4">
          <h3>
            {reply.assignment.unit?.name ?? "单位未填"}{" "}
            <span className="note font-normal">
              {dayInWords(reply.repliedOn)}
              {reply.documentNumber ? `，${reply.documentNumber}` : ""}，
              {reply.disclosure ? DISCLOSURE_LABEL[reply.disclosure] : "没有注明公开属性"}
            </span>
          </h3>
          <p className="leading-[1.8] whitespace-pre-line">
            {reply.text.trim() === "" ? "登记时没有录入正文。" : reply.text}
          </p>
          {reply.abstract ? <p className="note mt-2">公开的摘要：{reply.abstract}</p> : null}
        </article>
      ))}
      <p className="note">正文里有电话、住址、身份证号的，先请承办单位或提案委更正再上网。</p>
    </section>
  );
}

function consentInWords(consent: boolean | null): string {
  if (consent === null) return "提案者没有说是否同意公开";
  return consent ? "提案者同意公开" : "提案者不同意公开";
}
