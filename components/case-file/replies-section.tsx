import { ClassMark } from "@/components/ui/class-mark";
import { Reading } from "@/components/ui/columns";
import { DefinitionList } from "@/components/ui/definition-list";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { FactLinks } from "@/components/case-file/fact-links";
import { Tag } from "@/components/ui/tag";
import { ReplyPromises, signatureInWords } from "@/components/case-file/reply-promises";
import {
  type CaseAssignment,
  dayInWords,
  sourceMark,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { stillMissing } from "@/lib/case-file/still-missing";
import { paths } from "@/lib/paths";
import type { PromiseView } from "@/lib/promise/queries";
import { PROMISE_STATE } from "@/lib/promise/state";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";

type Props = {
  file: CaseFile;
  mayCorrect: boolean;
  promises: readonly PromiseView[];
  mayKeep: (promise: PromiseView) => boolean;
  maySay: (promise: PromiseView) => boolean;
};

/** Replies, a unit and a round each, and the opinions of assisting units. */
export function RepliesSection({ file, mayCorrect, promises, ...may }: Props) {
  const assignments = standing(file.assignments);
  const replies = assignments.flatMap((assignment) =>
    standing(assignment.replies).map((reply) => ({ assignment, reply })),
  );
  const opinions = assignments.flatMap((assignment) =>
    standing(assignment.opinions).map((opinion) => ({ assignment, opinion })),
  );
  const missing = stillMissing(file);
  const several = new Set(assignments.map((assignment) => assignment.round)).size > 1;
  return (
    <section id="replies">
      <SectionHead title="答复" note={replies.length > 0 ? `${replies.length}件次` : undefined} />
      {replies.length === 0 ? <Empty title="还没有答复。" /> : null}
      {missing.length > 0 ? <p className="mb-3">到办结还差：{missing.join("；")}。</p> : null}
      {replies.map(({ assignment, reply }) => (
        <article key={reply.id} className="mb-5">
          <h3 className="flex flex-wrap items-center gap-2">
            {several ? `第${assignment.round}轮　` : ""}
            {unitName(assignment)}
            {reply.outcomeClass ? (
              <ClassMark letter={reply.outcomeClass.letter} words={reply.outcomeClass.wording} />
            ) : (
              <span className="note">没有填办理类别</span>
            )}
            <PromiseTag promises={promises.filter((one) => one.assignmentId === assignment.id)} />
          </h3>
          <DefinitionList look="line" items={letterOf(reply)} />
          <Reading>
            {reply.text.trim() === "" ? (
              <p>登记时没有录入正文。</p>
            ) : (
              reply.text.split(/\n+/).map((text, index) => <p key={index}>{text}</p>)
            )}
          </Reading>
          {reply.draft ? (
            <ReplyPromises
              id={file.id}
              draft={reply.draft}
              promises={promises}
              mayCorrect={mayCorrect}
              {...may}
            />
          ) : null}
          {reply.abstract ? <p className="note">公开摘要：{reply.abstract}</p> : null}
          {reply.noConsultationReason ? (
            <p className="note">答复前没有面商，原因：{reply.noConsultationReason}</p>
          ) : null}
          <p className="no-print">
            <a href={paths.assignment.letter(file.id, assignment.id)}>看答复函，打印</a>
          </p>
          {mayCorrect ? <FactLinks id={file.id} fact="reply" factId={reply.id} /> : null}
        </article>
      ))}
      {opinions.map(({ assignment, opinion }) => (
        <article key={`opinion-${opinion.id}`} className="mb-5">
          <h3>
            {unitName(assignment)}　会办意见　
            <span className="note">{dayInWords(opinion.sentOn)}送主办单位</span>
          </h3>
          <Reading>
            <p>{opinion.text}</p>
          </Reading>
        </article>
      ))}
    </section>
  );
}

/** Beside the class, which a kept promise does not change. */
function PromiseTag({ promises }: { promises: readonly PromiseView[] }) {
  if (promises.length === 0) return null;
  const kept = promises.filter(({ state }) => !PROMISE_STATE[state].open).length;
  return (
    <Tag>
      承诺{promises.length}项，已兑现{kept}项
    </Tag>
  );
}

function letterOf(reply: CaseAssignment["replies"][number]) {
  const mark = sourceMark(reply.source);
  const letter = reply.letterOn ? `（落款${dayInWords(reply.letterOn)}）` : "";
  return [
    { term: "答复", value: `${dayInWords(reply.repliedOn)}${letter}${mark ? `，${mark}` : ""}` },
    { term: "文号", value: numberInWords(reply) },
    { term: "签发人", value: `${reply.signer ?? "—"}${signatureInWords(reply.draft)}` },
    {
      term: "公开",
      value: `${reply.disclosure ? DISCLOSURE_LABEL[reply.disclosure] : "没有说明"}${reply.disclosureReason ? `，${reply.disclosureReason}` : ""}`,
    },
  ];
}

/** 文号; one that another reply of the unit has too is marked with the reason. */
function numberInWords({
  documentNumber,
  sameNumberReason,
}: CaseAssignment["replies"][number]): string {
  const same = sameNumberReason ? `（与另一件答复文号相同：${sameNumberReason}）` : "";
  return `${documentNumber ?? "—"}${same}`;
}
