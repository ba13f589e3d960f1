import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";

type TableProps = {
  /** Read out, not shown: what the table holds. */
  caption: string;
  /** normal: two lines of 40px. tight: statistics of 30px. */
  density?: "normal" | "tight";
  /**
   * What a phone makes of it. blocks: each row a block, cells placed by `data-phone`
   * (number, limit, title, turn, state, unit, check, hide). pairs: label and value, by `data-label`;
   * a cell without it is a line of its own. lesser: cells with data-phone="hide" go. keep: as it is.
   */
  phone?: "blocks" | "pairs" | "lesser" | "keep";
  children: ReactNode;
};

/**
 * 三线表 around plain <thead>, <tbody>, <tr>, <th>, <td>. Classes for rows: total, chosen, late, soon;
 * for cells: num (right), upright (1px line before a group), nowrap, second (grey second line, a span).
 */
export function Table({ caption, density = "normal", phone = "keep", children }: TableProps) {
  return (
    <div className="table-frame">
      <table className={cx("table", `table-${density}`, `table-${phone}`)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

type SortHeadProps = {
  label: ReactNode;
  /** The GET link that sorts by this column (or turns it round). */
  href: string;
  sorted?: "ascending" | "descending" | null;
  num?: boolean;
  className?: string;
  phone?: "hide";
};

/** A column head that sorts. */
export function SortHead({ label, href, sorted, num, className, phone }: SortHeadProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ?? undefined}
      data-phone={phone}
      className={cx(num && "num", sorted && "sorted", className)}
    >
      <a href={href}>
        {label}
        {sorted ? <span aria-hidden="true">{sorted === "ascending" ? " ▲" : " ▼"}</span> : null}
      </a>
    </th>
  );
}

/** A dividing row over the rows of one group, with its own sentence or subtotal. */
export function GroupRow({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={span}>
        {children}
      </th>
    </tr>
  );
}
