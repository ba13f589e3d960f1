import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { momentInWords } from "@/lib/calendar/moment";
import type { HistoryStep } from "@/lib/member/history";

/** How an entry of the register changed, the last change first; nothing where it never did. */
export function RegisterHistory({ steps }: { steps: HistoryStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section className="mt-6">
      <SectionHead title="改动" note="手机号和邮箱不留旧的" />
      <Table caption="改动" phone="pairs">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">项目</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {steps.flatMap(({ at, changes }) =>
            changes.map(({ label, from, to }) => (
              <tr key={`${at.toISOString()}${label}`}>
                <td className="nowrap">{momentInWords(at)}</td>
                <td data-label="项目">{label}</td>
                <td data-label="原来">{from ?? "（空）"}</td>
                <td data-label="改为">{to ?? "（空）"}</td>
              </tr>
            )),
          )}
        </tbody>
      </Table>
    </section>
  );
}
