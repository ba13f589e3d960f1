import { DefinitionList } from "@/components/ui/definition-list";
import { type CaseAssignment, dayInWords, sourceMark, standing } from "@/lib/case-file/reading";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";

type Consultation = CaseAssignment["consultations"][number];

/** What the unit logged, and what the proposer has said of it so far. */
export function ConsultationRecord({
  unit,
  consultation,
}: {
  unit: string;
  consultation: Consultation;
}) {
  const { mode, place, people, content, confirmations, source } = consultation;
  const said = standing(confirmations).at(-1);
  const mark = sourceMark(source);
  return (
    <div className="mb-5 max-w-[46rem] bg-tint p-4">
      <DefinitionList
        look="grid"
        items={[
          { term: "登记单位", value: mark ? `${unit}，${mark}` : unit },
          { term: "日期", value: dayInWords(consultation.consultedOn) },
          { term: "形式", value: mode ? CONSULTATION_MODE_LABEL[mode] : "没有写明" },
          { term: "地点", value: place ?? "没有写明" },
          { term: "面商人", value: people ?? "没有写明" },
          { term: "内容", value: content ?? "没有写明" },
          ...(said
            ? [
                {
                  term: "提案者说过",
                  value: `${dayInWords(said.saidOn)}${said.confirmed ? "确认属实" : "说不属实"}${said.note ? `：${said.note}` : ""}`,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
