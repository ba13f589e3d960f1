"use client";

import { useState } from "react";

/** Hides the rows of a table that do not hold what is typed; they are sent all the same. Without scripts it is not there to be used. */
export function RowFilter({ table }: { table: string }) {
  const [shown, setShown] = useState<number | null>(null);
  function filter(text: string) {
    const rows = document.querySelectorAll<HTMLTableRowElement>(`#${table} tr[data-find]`);
    let count = 0;
    for (const row of rows) {
      const found = row.dataset.find?.includes(text.trim()) ?? false;
      row.hidden = !found;
      if (found) count += 1;
    }
    setShown(text.trim() === "" ? null : count);
  }
  return (
    <p className="no-print flex flex-wrap items-center gap-2">
      <label htmlFor={`${table}-filter`}>在名单里找</label>
      <input
        id={`${table}-filter`}
        type="search"
        className="input"
        placeholder="姓名、界别、单位"
        onChange={(event) => filter(event.target.value)}
        // Enter looks, and does not send the list.
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <span role="status">{shown === null ? "" : `显示${shown}人，其余照样存`}</span>
    </p>
  );
}
