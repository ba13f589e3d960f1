import type { ReactNode } from "react";

export type BarPart = {
  value: number;
  /** The list behind the part; a number beside the bar holds the same link, so that the keyboard skips this one. */
  href?: string;
  /** 1: what counts. 2, 3: parts. rest: outlined, nothing in it. */
  tone: 1 | 2 | 3 | "rest";
};

type Props = {
  parts: BarPart[];
  /** The value at the full width: the largest of the column, or 100. */
  max: number;
  /** percent: a framed track. count: no frame. */
  track?: boolean;
};

/**
 * A bar in a table cell. The cell beside it holds the same number, so the drawing is hidden
 * from screen readers. Widths are SVG attributes: no inline style is needed.
 */
export function Bar({ parts, max, track }: Props) {
  const scale = max > 0 ? 100 / max : 0;
  return (
    <svg
      className={track ? "bar bar-track" : "bar"}
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
    >
      {parts.map((part, index) => (
        <BarLink key={index} href={part.value > 0 ? part.href : undefined}>
          <rect
            className={`bar-${part.tone}`}
            x={hundredths(scale * sum(parts.slice(0, index)))}
            y="0"
            width={hundredths(scale * part.value)}
            height="10"
          />
        </BarLink>
      ))}
    </svg>
  );
}

/** A drawn bar that opens its list. */
export function BarLink({ href, children }: { href?: string; children: ReactNode }) {
  if (!href) return <>{children}</>;
  return (
    <a href={href} tabIndex={-1}>
      {children}
    </a>
  );
}

/** More digits are not seen, and each is sent twice. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function sum(parts: BarPart[]): number {
  return parts.reduce((total, part) => total + part.value, 0);
}
