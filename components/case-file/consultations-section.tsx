import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { Mark } from "@/components/ui/mark";
import { Table } from "@/components/ui/table";
import { FactLinks } from "@/components/case-file/fact-links";
import {
  type CaseAssignment,
  dayInWords,
  sourceMark,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";
import { paths } from "@/lib/paths";

type Props = {
  file: CaseFile;
  /** May the reader say whether a consultation from this source took place? */
  mayConfirm: (source: Consultation["source"]) => boolean;
  mayCorrect: boolean;
};
type Consultation = CaseAssignment["consultations"][number];

/** Face-to-face consultations, with what the proposer says of each; calls stand apart as contact. */
export function ConsultationsSection({ file, mayConfirm, mayCorrect }: Props) {
  const assignments = standing(file.assignments);
  const rows = assignments.flatMap((assignment) =>
    standing(assignment.consultations).map((consultation) => ({ assignment, consultation })),
  );
  const contacts = assignments.flatMap((assignment) =>
    standing(assignment.contacts).map((contact) => ({ assignment, contact })),
  );
  return (
    <section id="consultations">
      <SectionHead title="面商" note="只有当面的才算；以提案者确认为准" />
      {rows.length + contacts.length === 0 ? (
        <Empty title="还没有面商。">答复以前须当面听取提案者意见；电话联系是沟通，不算面商。</Empty>
      ) : (
        <Table caption="面商和沟通" phone="pairs">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">形式</th>
              <th scope="col">地点和参加人</th>
              <th scope="col">登记</th>
              <th scope="col">提案者确认</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ assignment, consultation }) => (
              <tr key={consultation.id}>
                <td data-label="日期" className="nowrap">
                  {dayInWords(consultation.consultedOn)}
                </td>
                <td data-label="形式">
                  {consultation.mode ? CONSULTATION_MODE_LABEL[consultation.mode] : "没有写明"}
                </td>
                <td data-label="地点和参加人">
                  {[consultation.place, consultation.people].filter(Boolean).join("；") || "—"}
                  {consultation.content ? (
                    <span className="second">{consultation.content}</span>
                  ) : null}
                </td>
                <td data-label="登记">
                  {unitName(assignment)}
                  {sourceMark(consultation.source) ? (
                    <span className="second">{sourceMark(consultation.source)}</span>
                  ) : null}
                </td>
                <td data-label="提案者确认">
                  <Word consultation={consultation} />
                  {mayConfirm(consultation.source) ? (
                    <a
                      className="ml-2"
                      href={paths.proposal.confirmation(file.id, consultation.id)}
                    >
                      确认或否认
                    </a>
                  ) : null}
                  {mayCorrect ? (
                    <FactLinks id={file.id} fact="consultation" factId={consultation.id} />
                  ) : null}
                </td>
              </tr>
            ))}
            {contacts.map(({ assignment, contact }) => (
              <tr key={`contact-${contact.id}`}>
                <td data-label="日期" className="nowrap">
                  {dayInWords(contact.contactedOn)}
                </td>
                <td data-label="形式">沟通</td>
                <td data-label="内容">{contact.note ?? "—"}</td>
                <td data-label="登记">
                  {unitName(assignment)}
                  {sourceMark(contact.source) ? (
                    <span className="second">{sourceMark(contact.source)}</span>
                  ) : null}
                </td>
                <td data-label="提案者确认" className="note">
                  不算面商
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function Word({ consultation }: { consultation: Consultation }) {
  const word = standing(consultation.confirmations).at(-1);
  if (!word) return <span className="note">未确认</span>;
  const on = dayInWords(word.saidOn);
  return word.confirmed ? (
    <span>
      <Mark name="tick" /> {on}确认
    </span>
  ) : (
    <span className="text-late-text">
      <Mark name="square" /> {on}否认{word.note ? `：${word.note}` : ""}
    </span>
  );
}
