import type { ReactNode } from "react";

import { type Figure, FigureLink, Fraction, showPercent } from "@/components/ui/figure-link";

/** A number, what is counted, and its list. */
export type CountedFigure = Figure & { words: ReactNode };

type RateProps = {
  name: ReactNode;
  /** 截至6月25日 */
  asOf: ReactNode;
  /** "53.9"; null where there is none: then `missing` or — is printed. */
  percent: string | null;
  numerator: CountedFigure;
  denominator: CountedFigure;
  /** Printed for a percent that cannot be given, such as 无数据. */
  missing?: ReactNode;
  /** Lines under the dotted rule: the other basis, what does not count. */
  notes?: ReactNode[];
};

/** One rate: name and date, percent, fraction in words, the other basis. */
export function Rate({
  name,
  asOf,
  percent,
  numerator,
  denominator,
  missing,
  notes = [],
}: RateProps) {
  return (
    <RateFrame name={name} asOf={asOf} notes={notes}>
      <div className="rate-main">
        <Percent percent={percent} missing={missing} />
        <p className="rate-fraction">
          <span className="rate-over">
            <FigureLink count={numerator.count} href={numerator.href} bold /> {numerator.words}
          </span>
          <span className="sr-only">，占</span>
          <span>
            <FigureLink count={denominator.count} href={denominator.href} bold />{" "}
            {denominator.words}
          </span>
        </p>
      </div>
    </RateFrame>
  );
}

type RateLine = {
  name: ReactNode;
  percent: string | null;
  numerator: Figure;
  denominator: Figure;
  missing?: ReactNode;
  aside?: ReactNode;
};

/** Rates that belong together, one line each: attitude and result. */
export function RateLines({
  name,
  asOf,
  lines,
  notes = [],
}: {
  name: ReactNode;
  asOf: ReactNode;
  lines: RateLine[];
  notes?: ReactNode[];
}) {
  return (
    <RateFrame name={name} asOf={asOf} notes={notes}>
      {lines.map((line, index) => (
        <p key={index} className="rate-line">
          <span>{line.name}</span>
          <Percent percent={line.percent} missing={line.missing} />
          <Fraction numerator={line.numerator} denominator={line.denominator} />
          {line.aside ? <span className="rate-aside">{line.aside}</span> : null}
        </p>
      ))}
    </RateFrame>
  );
}

function RateFrame({
  name,
  asOf,
  notes,
  children,
}: {
  name: ReactNode;
  asOf: ReactNode;
  notes: ReactNode[];
  children: ReactNode;
}) {
  return (
    <section className="rate">
      <div className="rate-head">
        <h2>{name}</h2>
        <span className="note">{asOf}</span>
      </div>
      <div className="rate-body">{children}</div>
      {notes.length > 0 ? (
        <div className="rate-notes">
          {notes.map((note, index) => (
            <p key={index}>{note}</p>
          ))}
        </div>
      ) : null}
    </section>
  );
}

function Percent({ percent, missing }: { percent: string | null; missing?: ReactNode }) {
  if (percent === null) return <span className="rate-percent rate-missing">{missing ?? "—"}</span>;
  return (
    <span className="rate-percent">
      {showPercent(percent).slice(0, -1)}
      <small>%</small>
    </span>
  );
}

/** Rates side by side between one heavy rule and 1px upright lines. */
export function RateRow({ children }: { children: ReactNode }) {
  return <div className="rate-row">{children}</div>;
}
