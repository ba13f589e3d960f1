import { cx } from "@/components/ui/cx";

/** One linked number. */
export type Figure = { count: number; href?: string };

/** A number that opens its list. 0 is grey and no link. `label` is read out where the number alone says nothing. */
export function FigureLink({
  count,
  href,
  bold,
  label,
}: Figure & { bold?: boolean; label?: string }) {
  const classes = cx("figure", bold && "figure-bold");
  if (count === 0) return <span className={cx(classes, "figure-zero")}>0</span>;
  if (!href) return <span className={classes}>{count}</span>;
  // Hundreds stand on a page, and each attribute is sent twice: one that says nothing is left out.
  const named = label ? { "aria-label": `${label}${count}` } : {};
  return (
    <a className={classes} href={href} {...named}>
      {count}
    </a>
  );
}

type FractionProps = {
  numerator: Figure;
  denominator: Figure;
  /** "53.9" with one decimal; null prints no percent. Leave out to print the fraction alone. */
  percent?: string | null;
};

/** 117/217 ＝ 53.9%, both numbers linked. A denominator of 0 prints —. */
export function Fraction({ numerator, denominator, percent }: FractionProps) {
  if (denominator.count === 0) return <span className="figure-zero">—</span>;
  return (
    <span className="fraction">
      <FigureLink {...numerator} />/<FigureLink {...denominator} />
      {percent ? (
        <>
          {" ＝ "}
          <b>{showPercent(percent)}</b>
        </>
      ) : null}
    </span>
  );
}

/** "100.0" → 100%, "53.9" → 53.9%. Only an exact 100.0 loses its decimal. */
export function showPercent(percent: string): string {
  return `${percent === "100.0" ? "100" : percent}%`;
}
