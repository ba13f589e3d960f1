import { ConsultationRow } from "@/components/consultation/consultation-row";
import { PhoneLine } from "@/components/proposer-phone/phone-line";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { Actor } from "@/lib/actor";
import { dayInWords, sourceMark, standing, unitName } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";

type Props = {
  actor: Actor;
  file: CaseFile;
  /** May the reader say whether a consultation took place? */
  mayConfirm: boolean;
  mayCorrect: boolean;
};

/** Face-to-face consultations, with what the proposer says of each; calls stand apart as contact. */
export function ConsultationsSection({ actor, file, mayConfirm, mayCorrect }: Props) {
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
      <PhoneLine actor={actor} id={file.id} />
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
              <ConsultationRow
                key={consultation.id}
                actor={actor}
                proposalId={file.id}
                unit={unitName(assignment)}
                consultation={consultation}
                mayConfirm={mayConfirm}
                mayCorrect={mayCorrect}
              />
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
