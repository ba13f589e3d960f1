import { ClassMark } from "@/components/ui/class-mark";
import { SectionHead } from "@/components/ui/head";
import {
  answers,
  type CaseAssignment,
  dayInWords,
  presentAssignments,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";
import { paths } from "@/lib/paths";

/** What is to be rated: the round's replies in full, and the consultations with the way to confirm or deny them. */
export function RoundReplies({
  file,
  round,
  mayConfirm,
}: {
  file: CaseFile;
  round: number;
  mayConfirm: boolean;
}) {
  const assignments = presentAssignments(file).filter((one) => one.round === round && answers(one));
  const consultations = assignments.flatMap((assignment) =>
    standing(assignment.consultations).map((consultation) => ({ assignment, consultation })),
  );
  return (
    <>
      <SectionHead title="一、怎么答复的" />
      {assignments.map((assignment) => (
        <ReplyInShort key={assignment.id} assignment={assignment} />
      ))}
      <SectionHead title="二、面商" note="当面商量过的" />
      {consultations.length === 0 ? (
        <p className="mb-4">承办单位没有登记面商。</p>
      ) : (
        <ul className="stack mb-5">
          {consultations.map(({ assignment, consultation }) => (
            <li key={consultation.id} className="bg-tint p-3">
              {unitName(assignment)}登记：<b>{dayInWords(consultation.consultedOn)}</b>
              {consultation.people ? `，${consultation.people}` : ""}
              {consultation.place ? `，${consultation.place}` : ""}
              {consultation.mode ? `，${CONSULTATION_MODE_LABEL[consultation.mode]}` : ""}。
              {saidInWords(consultation)}{" "}
              {mayConfirm ? (
                <a href={paths.proposal.confirmation(file.id, consultation.id)}>属实吗</a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ReplyInShort({ assignment }: { assignment: CaseAssignment }) {
  const reply = standing(assignment.replies)[0];
  if (!reply) return null;
  return (
    <article className="mb-5">
      <h3 className="flex flex-wrap items-center gap-2">
        {unitName(assignment)}
        {reply.outcomeClass ? (
          <ClassMark letter={reply.outcomeClass.letter} words={reply.outcomeClass.wording} />
        ) : null}
      </h3>
      <p className="note">
        {dayInWords(reply.repliedOn)}答复
        {reply.documentNumber ? `，${reply.documentNumber}` : ""}
      </p>
      <p className="mt-2 leading-[1.8] whitespace-pre-line">
        {reply.text.trim() === "" ? "答复函已送达，这里没有录入正文。" : reply.text}
      </p>
    </article>
  );
}

function saidInWords({ confirmations }: CaseAssignment["consultations"][number]): string {
  const said = standing(confirmations).at(-1);
  if (!said) return "还没有确认。";
  if (said.corrects) return "已说有出入。";
  return said.confirmed ? "已确认属实。" : "已说不属实。";
}
