import { type ReactNode, useId } from "react";

import { LinkButton, type ButtonLook } from "@/components/ui/button";

type ListProps = {
  /** Whose turn it is, in the largest words of the column. */
  who: ReactNode;
  /** What they have to do, until when. */
  note?: ReactNode;
  /** Instead of 现在轮到. */
  title?: ReactNode;
  /** `Act`s: the possible ones first, then those that are not. */
  children?: ReactNode;
  /** Acts that are folded away. */
  more?: ReactNode;
};

/** 现在轮到谁, and what can be done now. */
export function ActList({ who, note, title = "现在轮到", children, more }: ListProps) {
  return (
    <section className="acts" aria-label="现在轮到谁，能办什么">
      <p className="acts-title">{title}</p>
      <p className="acts-who">{who}</p>
      {note ? <p className="acts-note">{note}</p> : null}
      {children ? <ul>{children}</ul> : null}
      {more}
    </section>
  );
}

type ActProps = {
  /** The verb: 交办, 签收. */
  label: string;
  /** What it does, or (unusable) the fact and date why it cannot be done. */
  sentence?: ReactNode;
  /** The page of the act; leave out for an act that cannot be done now. */
  href?: string;
  /** A form with its own button, instead of a link. */
  form?: ReactNode;
  look?: ButtonLook;
};

/** One act with its sentence. Without `href` and `form` it is unusable, and still says why. */
export function Act({ label, sentence, href, form, look }: ActProps) {
  const sentenceId = useId();
  return (
    <li className="act">
      {form ??
        (href ? (
          <LinkButton href={href} look={look} wide>
            {label}
          </LinkButton>
        ) : (
          <button
            type="button"
            className="button button-plain button-wide"
            aria-disabled="true"
            aria-describedby={sentenceId}
          >
            {label}
          </button>
        ))}
      <span id={sentenceId} className="act-sentence">
        {sentence}
      </span>
    </li>
  );
}
