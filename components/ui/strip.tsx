import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";
import { FigureLink } from "@/components/ui/figure-link";
import { type LampState, LampMark } from "@/components/ui/lamp";

type ItemProps = {
  /** late, soon, done …; none where no mark should stand. */
  mark?: LampState;
  count: number;
  href?: string;
  /** After the number: 件答复超期. */
  words: ReactNode;
  /** Second line: who, or the nearest useful fact. */
  note?: ReactNode;
};

/** What is late, soon, promised, not rated: one line of figures across the page. */
export function Strip({
  label,
  children,
  side,
}: {
  label: string;
  children: ReactNode;
  side?: ReactNode;
}) {
  return (
    <section className="strip" aria-label={label}>
      {children}
      {side ? <div className="strip-side">{side}</div> : null}
    </section>
  );
}

/** One figure of the strip. A mark never stands before a 0 unless it is a tick. */
export function StripItem({ mark, count, href, words, note }: ItemProps) {
  const shown = count === 0 && mark ? "done" : mark;
  return (
    <div className="strip-item">
      <p>
        {shown ? <LampMark state={shown} /> : null}
        <span className={cx("strip-count", count === 0 && "strip-zero")}>
          {count === 0 ? "0" : <FigureLink count={count} href={href} bold />}
        </span>{" "}
        {words}
      </p>
      {note ? <p className="strip-note">{note}</p> : null}
    </div>
  );
}
