import type { ReactNode } from "react";

export type Definition = { term: ReactNode; value: ReactNode };

/** Label–value pairs. rows: one a line with hairlines. line: flowing, for the people of a page. grid: labels in a column. */
export function DefinitionList({
  items,
  look = "rows",
}: {
  items: Definition[];
  look?: "rows" | "line" | "grid";
}) {
  return (
    <dl className={`pairs pairs-${look}`}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
