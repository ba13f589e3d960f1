import { ConsultationFiles } from "@/components/consultation/consultation-files";
import { SameMeeting } from "@/components/consultation/same-meeting";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Actor } from "@/lib/actor";
import { formatLong, toPlainDate } from "@/lib/calendar/plain-date";
import { type CaseAssignment, dayInWords, sourceMark, standing } from "@/lib/case-file/reading";
import { correctedInWords, correctedOf } from "@/lib/consultation/corrected";
import { CONSULTATION_MODE_LABEL, CONSULTATION_STAGE_LABEL } from "@/lib/consultation/labels";

type Consultation = CaseAssignment["consultations"][number];

type Props = { actor: Actor; proposalId: number; unit: string; consultation: Consultation };

const NOT_SAID = "没有写明";
const lines = (text: string) => <span className="whitespace-pre-line">{text}</span>;

/** What the unit logged, and what the proposer has said of it so far. */
export function ConsultationRecord({ actor, proposalId, unit, consultation }: Props) {
  const { mode, stage, timeOfDay, place, people, present, content, proposerView } = consultation;
  const { confirmations, source, files, scan, meetingId } = consultation;
  const said = standing(confirmations).at(-1);
  const mark = sourceMark(source);
  const day = formatLong(toPlainDate(consultation.consultedOn));
  const attached = files.length > 0 || scan !== null;
  const optional = (term: string, value: string | null) =>
    value ? [{ term, value: lines(value) }] : [];
  return (
    <DefinitionList
      look="grid"
      items={[
        { term: "登记单位", value: mark ? `${unit}，${mark}` : unit },
        { term: "日期", value: timeOfDay ? `${day}${timeOfDay}` : day },
        { term: "形式", value: mode ? CONSULTATION_MODE_LABEL[mode] : NOT_SAID },
        ...optional("阶段", stage && CONSULTATION_STAGE_LABEL[stage]),
        { term: "地点", value: place ?? NOT_SAID },
        { term: "面商人", value: people ? lines(people) : NOT_SAID },
        ...optional("到场的提案者", present),
        { term: "内容", value: content ? lines(content) : NOT_SAID },
        ...optional("提案者意见", proposerView),
        ...(attached || meetingId !== null
          ? [
              {
                term: "另见",
                value: (
                  <>
                    <ConsultationFiles proposalId={proposalId} consultation={consultation} />
                    <SameMeeting actor={actor} meetingId={meetingId} proposalId={proposalId} />
                  </>
                ),
              },
            ]
          : []),
        ...(said
          ? [
              {
                term: "提案者说过",
                value: `${dayInWords(said.saidOn)}${said.corrects ? `说有出入，${correctedInWords(correctedOf(said))}` : said.confirmed ? "确认属实" : "说不属实"}${said.note ? `：${said.note}` : ""}`,
              },
            ]
          : []),
      ]}
    />
  );
}
