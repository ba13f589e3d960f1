import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";

export type SheetCell = {
  term: ReactNode;
  /** Nothing: room to write by hand. */
  value?: ReactNode;
  /** The whole width of the sheet; a narrow one shares its line with the next. */
  wide?: boolean;
  /** Room for several lines of handwriting. */
  tall?: boolean;
};

type Props = { title: string; note?: ReactNode; voided?: ReactNode; cells: readonly SheetCell[] };

/** A printed form with ruled cells, a page of A4 each: what is known is filled in, the rest is written by hand. */
export function FormSheet({ title, note, voided, cells }: Props) {
  return (
    <article
      className="paper max-w-[46rem] break-after-page space-y-3 py-6 last:break-after-auto print:py-0"
      aria-label={title}
    >
      <h2 className="text-center text-xl font-bold">{title}</h2>
      {voided}
      {note ? <p className="flex flex-wrap justify-between gap-x-6">{note}</p> : null}
      <dl className="grid grid-cols-2 border-t border-l border-control phone:grid-cols-1">
        {cells.map(({ term, value, wide, tall }, index) => (
          <div
            key={index}
            className={cx(
              "grid break-inside-avoid grid-cols-[7em_1fr] border-r border-b border-control",
              wide && "col-span-2 phone:col-span-1",
              tall && "min-h-[5.5rem]",
            )}
          >
            <dt className="border-r border-control p-2">{term}</dt>
            <dd className="min-h-10 p-2 break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
