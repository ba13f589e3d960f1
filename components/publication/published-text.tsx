import { Reading } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import type { PublishedCase } from "@/lib/publication/queries";

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "");

/** The proposal's own words; of an abstract publication the reply's abstract alone is shown. */
export function PublishedText({ one: { text } }: { one: PublishedCase }) {
  if (!text) return null;
  const { suggestions } = text;
  const analysis = paragraphs(text.analysis);
  return (
    <section>
      <SectionHead title="提案" />
      <Reading>
        {analysis.length === 0 && suggestions.length === 0 ? <p>没有录入正文。</p> : null}
        {analysis.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {suggestions.length > 0 ? <p>建议：</p> : null}
        {suggestions.map((suggestion, index) => (
          <p key={index}>
            {index + 1}．{suggestion}
          </p>
        ))}
      </Reading>
    </section>
  );
}

/** Each unit's reply, whole or its abstract. */
export function PublishedReplies({ one: { replies, extent } }: { one: PublishedCase }) {
  const whole = extent === "FULL";
  return (
    <>
      {replies.map((reply, index) => (
        <section key={index} className="mt-6">
          <SectionHead
            title={whole ? "答复" : "答复的摘要"}
            note={[reply.unit, reply.documentNumber, formatMonthDay(reply.repliedOn)]
              .filter(Boolean)
              .join("　")}
          />
          <Reading>
            {paragraphs(reply.text).length === 0 ? <p>没有录入正文。</p> : null}
            {paragraphs(reply.text).map((line, place) => (
              <p key={place}>{line}</p>
            ))}
          </Reading>
        </section>
      ))}
    </>
  );
}
