import type { ReactNode } from "react";

type Props = {
  name: string;
  homeHref?: string;
  links?: Array<{ href: string; label: string; current?: boolean }>;
  /** Grey words before the links: the plenary, a member's name. */
  note?: ReactNode;
  /** Sign-in page: a larger name. */
  large?: boolean;
  demoToday?: { words: string; form: ReactNode };
};

/** The head of pages without sections: sign-in, portal, a member's rating. */
export function PublicMasthead({
  name,
  homeHref = "/",
  links = [],
  note,
  large,
  demoToday,
}: Props) {
  return (
    <header
      className={large ? "masthead masthead-public masthead-large" : "masthead masthead-public"}
    >
      <div className="masthead-line">
        <a className="masthead-name" href={homeHref}>
          <span className="masthead-mark" aria-hidden="true">
            提
          </span>
          {name}
        </a>
        {demoToday ? (
          <details className="fold masthead-demo">
            <summary>{demoToday.words}</summary>
            <div className="fold-body">{demoToday.form}</div>
          </details>
        ) : null}
        {note ? <span className="note">{note}</span> : null}
        {links.length > 0 ? (
          <nav className="masthead-links" aria-label="链接">
            {links.map((link) => (
              <a key={link.href} href={link.href} aria-current={link.current ? "page" : undefined}>
                {link.label}
              </a>
            ))}
          </nav>
        ) : null}
      </div>
    </header>
  );
}
