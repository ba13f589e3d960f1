import type { ReactNode } from "react";

/** Two halves with 32px of white between; they stack below 1100px. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className="halves">{children}</div>;
}

/** A text column and a narrow column of acts (312px) or facts (216px); on phones the side comes first when `sideFirst`. */
export function WithSide({
  side,
  narrow,
  sideFirst,
  children,
}: {
  side: ReactNode;
  narrow?: boolean;
  sideFirst?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={`with-side${narrow ? " with-side-narrow" : ""}${sideFirst ? " side-first" : ""}`}
    >
      <div>{children}</div>
      <aside>{side}</aside>
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
