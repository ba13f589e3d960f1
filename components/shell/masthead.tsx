import type { ReactNode } from "react";

export type Section = { href: string; label: string; count?: number; current?: boolean };

type Props = {
  /** The committee's name as it stands beside the mark: 临安市政协提案办理. */
  name: string;
  homeHref?: string;
  sections: Section[];
  /** Where the search goes (GET, ?q=). Leave out where there is none. */
  searchAction?: string;
  person?: { roleLabel: string; name: string };
  /** A form that changes the role one acts in; folded under the role. */
  roleSwitch?: ReactNode;
  /** The sign-out form or link. */
  signOut?: ReactNode;
  /** The demo's today: its words, always seen, and the form that moves it, folded under them. */
  demoToday?: { words: string; form: ReactNode };
};

/** The head of every working page. Below it the 文武线. */
export function Masthead({
  name,
  homeHref = "/",
  sections,
  searchAction,
  person,
  roleSwitch,
  signOut,
  demoToday,
}: Props) {
  return (
    <header className="masthead">
      <div className="masthead-line">
        <a className="masthead-name" href={homeHref}>
          <span className="masthead-mark" aria-hidden="true">
            提
          </span>
          {name}
        </a>
        <nav className="masthead-sections" aria-label="栏目">
          {sections.map((section) => (
            <a
              key={section.href}
              href={section.href}
              aria-current={section.current ? "page" : undefined}
            >
              {section.label}
              {section.count === undefined ? null : (
                <span className="masthead-count"> {section.count}</span>
              )}
            </a>
          ))}
        </nav>
        {searchAction ? <Search action={searchAction} /> : null}
        <div className="masthead-person">
          {demoToday ? (
            <Fold summary={demoToday.words} className="masthead-demo">
              {demoToday.form}
            </Fold>
          ) : null}
          {person && roleSwitch ? <Fold summary={person.roleLabel}>{roleSwitch}</Fold> : null}
          {person && !roleSwitch ? <span>{person.roleLabel}</span> : null}
          {person ? <span>{person.name}</span> : null}
          {signOut}
        </div>
      </div>
    </header>
  );
}

function Search({ action }: { action: string }) {
  return (
    <form className="masthead-search" action={action} method="get" role="search" aria-label="全站">
      <input
        className="input"
        type="search"
        name="q"
        aria-label="搜索案号、案由、姓名"
        placeholder="案号、案由、姓名"
      />
    </form>
  );
}

function Fold({
  summary,
  className = "",
  children,
}: {
  summary: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={`fold ${className}`}>
      <summary>{summary}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
