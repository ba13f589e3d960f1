import { FactLinks } from "@/components/case-file/fact-links";
import { ConsultationFiles } from "@/components/consultation/consultation-files";
import { SameMeeting } from "@/components/consultation/same-meeting";
import { Mark } from "@/components/ui/mark";
import type { Actor } from "@/lib/actor";
import { type CaseAssignment, dayInWords, sourceMark, standing } from "@/lib/case-file/reading";
import { correctedInWords, correctedOf } from "@/lib/consultation/corrected";
import {
  CONSULTATION_MODE_LABEL,
  CONSULTATION_STAGE_LABEL,
  WORD_MEDIUM_LABEL,
} from "@/lib/consultation/labels";
import { mayEnterWord } from "@/lib/consultation/policy";
import { paths } from "@/lib/paths";
import { isStaff } from "@/lib/proposal/policy";

type Consultation = CaseAssignment["consultations"][number];

type Props = {
  actor: Actor;
  proposalId: number;
  unit: string;
  consultation: Consultation;
  mayConfirm: boolean;
  mayCorrect: boolean;
};

/** One consultation on the case's page, with what the proposer says of it. */
export function ConsultationRow({
  actor,
  proposalId,
  unit,
  consultation,
  mayConfirm,
  mayCorrect,
}: Props) {
  const { id, mode, stage, timeOfDay, place, people, present, content, proposerView, source } =
    consultation;
  const said = standing(consultation.confirmations).at(-1);
  const mayEnter = mayEnterWord(actor, { ownWord: said?.source === "OWN" }).may;
  return (
    <tr>
      <td data-label="日期">
        {dayInWords(consultation.consultedOn)}
        {timeOfDay ? <span className="second">{timeOfDay}</span> : null}
      </td>
      <td data-label="形式">
        {mode ? CONSULTATION_MODE_LABEL[mode] : "没有写明"}
        {stage ? <span className="second">{CONSULTATION_STAGE_LABEL[stage]}</span> : null}
      </td>
      <td data-label="情况">
        {[place, people?.replace(/\n+/g, "、")].filter(Boolean).join("；") || "—"}
        {present ? <span className="second">提案者到场：{present}</span> : null}
        {content ? <span className="second whitespace-pre-line">{content}</span> : null}
        {proposerView ? (
          <span className="second whitespace-pre-line">提案者意见：{proposerView}</span>
        ) : null}
        <ConsultationFiles proposalId={proposalId} consultation={consultation} />
        <SameMeeting actor={actor} meetingId={consultation.meetingId} proposalId={proposalId} />
      </td>
      <td data-label="登记">
        {unit}
        {sourceMark(source) ? <span className="second">{sourceMark(source)}</span> : null}
        <span className="second no-print">
          <a href={paths.proposal.consultation(proposalId, id)}>面商记录</a>
        </span>
      </td>
      <td data-label="提案者确认">
        <Word consultation={consultation} />
        {said && sourceMark(said.source) ? (
          <span className="second">
            {sourceMark(said.source)}
            {said.medium ? `，${WORD_MEDIUM_LABEL[said.medium]}` : ""}
            {said.scanId && isStaff(actor) ? (
              <a
                className="ml-2"
                href={paths.proposal.consultationFile(proposalId, id, said.scanId)}
                download
              >
                扫描件
              </a>
            ) : null}
          </span>
        ) : null}
        {mayConfirm || mayEnter ? (
          <a
            className="ml-2 no-print"
            href={
              mayConfirm
                ? paths.proposal.confirmation(proposalId, id)
                : paths.proposal.consultationWord(proposalId, id)
            }
          >
            {mayConfirm ? "确认、更正或否认" : "代提案者登记"}
          </a>
        ) : null}
        {mayCorrect ? <FactLinks id={proposalId} fact="consultation" factId={id} /> : null}
      </td>
    </tr>
  );
}

function Word({ consultation }: { consultation: Consultation }) {
  const word = standing(consultation.confirmations).at(-1);
  if (!word) return <span className="note">未确认</span>;
  const on = dayInWords(word.saidOn);
  const note = word.note ? `：${word.note}` : "";
  if (word.corrects)
    return (
      <span className={word.confirmed ? undefined : "text-late-text"}>
        <Mark name={word.confirmed ? "tick" : "square"} /> {on}说有出入：
        {correctedInWords(correctedOf(word))}
        {word.confirmed ? "" : "，不算答复前的面商"}
        {word.note ? <span className="second whitespace-pre-line">{word.note}</span> : null}
      </span>
    );
  return word.confirmed ? (
    <span>
      <Mark name="tick" /> {on}确认
    </span>
  ) : (
    <span className="text-late-text">
      <Mark name="square" /> {on}否认{note}
    </span>
  );
}
