import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";

/** Two halves with 32px of white between; they stack below 1100px. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className="halves">{children}</div>;
}

type SideProps = {
  /** Acts or facts beside the text. */
  side: ReactNode;
  /** Under them; on phones it comes last. */
  after?: ReactNode;
  /** Facts: 216px. Otherwise 312px. */
  narrow?: boolean;
  /** On phones `side` stands above the text. */
  sideFirst?: boolean;
  children: ReactNode;
};

/** A text column and a narrow column beside it. */
export function WithSide({ side, after, narrow, sideFirst, children }: SideProps) {
  return (
    <div className={cx("with-side", narrow && "with-side-narrow", sideFirst && "side-first")}>
      <div>{children}</div>
      <aside aria-label="侧栏">{side}</aside>
      {after ? <aside aria-label="相关">{after}</aside> : null}
    </div>
  );
}

/** Fields side by side; one under the other on phones. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}

/** A form's fields one under the other at a comfortable width. */
export function FormStack({ children }: { children: ReactNode }) {
  return <div className="form-stack">{children}</div>;
}

/** Running text of a proposal or reply, paragraphs indented by two characters. */
export function Reading({ children }: { children: ReactNode }) {
  return <div className="reading">{children}</div>;
}
