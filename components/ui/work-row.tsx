import type { ReactNode } from "react";

type Props = {
  /** A `Lamp` with its step and date. */
  lamp: ReactNode;
  number: ReactNode;
  href: string;
  title: ReactNode;
  tags?: ReactNode;
  /** What is asked, in a sentence. */
  sentence?: ReactNode;
  /** One button that does it. */
  act?: ReactNode;
};

/** One item of a desk. Put them in a `WorkList`. */
export function WorkRow({ lamp, number, href, title, tags, sentence, act }: Props) {
  return (
    <li className="work">
      <div className="work-lamp">{lamp}</div>
      <div className="work-text">
        <p>
          <a className="number" href={href}>
            {number}
          </a>{" "}
          {title} {tags}
        </p>
        {sentence ? <p className="work-sentence">{sentence}</p> : null}
      </div>
      {act ? <div className="work-act">{act}</div> : null}
    </li>
  );
}

/** The items of one heading of a desk. */
export function WorkList({ children }: { children: ReactNode }) {
  return <ul className="works">{children}</ul>;
}
