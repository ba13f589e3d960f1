import type { ReactNode } from "react";

type Props = {
  /** Counting word after the number of ticked rows, 件. */
  unit?: string;
  /** `Button`s with name="act" of the form around table and bar. */
  children: ReactNode;
  /** What will happen. */
  sentence?: ReactNode;
  /** A GET link back to the list with nothing ticked. */
  clearHref?: string;
};

/**
 * The acts on ticked rows. Stands at the end of the <form className="batch"> that holds the table;
 * it appears when a row is ticked, and is always there where the browser lacks `:has`.
 * The number is counted by the style sheet, so it is right before scripts arrive.
 */
export function BatchBar({ unit = "件", children, sentence, clearHref }: Props) {
  return (
    <div className="batch-bar" role="group" aria-label="对勾选的行">
      <b className="batch-count" data-unit={unit}>
        已勾选
      </b>
      {children}
      {sentence ? <span className="batch-sentence">{sentence}</span> : null}
      {clearHref ? (
        <a className="batch-clear" href={clearHref}>
          全部取消
        </a>
      ) : null}
    </div>
  );
}
