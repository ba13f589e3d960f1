import { cx } from "@/components/ui/cx";

/** Every drawing of the sprite, by its shape (never by what it means in the field). */
export type MarkName =
  | "dot"
  | "triangle"
  | "square"
  | "tick"
  | "bars"
  | "ring"
  | "envelope"
  | "dashed"
  | "empty"
  | "quarter"
  | "half"
  | "three-quarters"
  | "full"
  | "settled"
  | "again"
  | "joined"
  | "slash"
  | "cross";

/** One drawing of 13 or 16 px. It is always beside words, so it is hidden from screen readers. */
export function Mark({ name, className }: { name: MarkName; className?: string }) {
  return (
    <svg className={cx("mark", className)} aria-hidden="true" focusable="false">
      <use href={`#mark-${name}`} />
    </svg>
  );
}
