import { FieldError } from "@/components/ui/field";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { formatLong } from "@/lib/calendar/plain-date";
import type { NoticeLine } from "@/lib/calendar/notice";
import { daysInWords } from "@/lib/calendar-day/days-in-words";

/** A notice sentence by sentence, with what was understood; what was not comes with what to do. */
export function NoticeLines({ lines }: { lines: NoticeLine[] }) {
  const faults = lines.filter(({ fault }) => fault !== null).length;
  const days = lines.flatMap((line) => line.days);
  const off = days.filter(({ worked }) => !worked).length;
  return (
    <section>
      <SectionHead
        title="读到的内容"
        note={`放假${off}天，上班${days.length - off}天${faults > 0 ? `；有${faults}处要改` : ""}`}
      />
      <Table caption="通知逐句" density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">原文</th>
            <th scope="col">读作</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td className="max-w-[40em]">{line.text}</td>
              <td data-label="读作">
                <Understood line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Understood({ line: { days, fault } }: { line: NoticeLine }) {
  if (fault !== null) return <FieldError id="notice-line" error={fault} />;
  const [first] = days;
  if (!first) return <span className="note">不含日期安排</span>;
  return (
    <>
      {first.worked ? "上班" : "放假"}：{daysInWords(days.map(({ date }) => date))}
      <span className="second">
        {first.name}，{formatLong(first.date).slice(0, 5)}
      </span>
    </>
  );
}
