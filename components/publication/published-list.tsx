import { formatLong } from "@/lib/calendar/plain-date";
import { numberInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import type { listPublished } from "@/lib/publication/queries";

type Row = Awaited<ReturnType<typeof listPublished>>["rows"][number];

/** Results as a list to read: the title first, then whose it is and who answered. */
export function PublishedList({ rows }: { rows: Row[] }) {
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <li key={row.id} className="border-b border-line py-4">
          <a className="text-l font-bold visited:text-visited" href={paths.published.show(row.id)}>
            {row.title}
          </a>
          <p className="note">
            {row.plenary}
            {numberInWords({ ...row, registrationNumber: null })}　{proposersInWords(row.proposers)}
            　{row.units.join("、")}答复
            {row.publishedOn ? `　${formatLong(row.publishedOn)}公开` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** All names of a joint proposal: the co-signers are proposers too. */
export function proposersInWords(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join("、")}等${names.length}人` : names.join("、");
}
