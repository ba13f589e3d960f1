import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";

type Props = {
  /** The list's own address: a GET form. */
  action: string;
  /** Inputs with `hideLabel`. */
  children: ReactNode;
  /** Conditions kept but not shown, such as the sorting. */
  hidden?: Record<string, string>;
  /** More conditions, folded away. */
  more?: ReactNode;
  moreLabel?: string;
  moreOpen?: boolean;
  submitLabel?: string;
};

/** The filters of a list in one line. */
export function FilterBar({
  action,
  children,
  hidden = {},
  more,
  moreLabel = "更多条件",
  moreOpen,
  submitLabel = "筛选",
}: Props) {
  return (
    <form className="filters" action={action} method="get" role="search">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="filters-line">
        {children}
        <button type="submit" className="button button-main">
          {submitLabel}
        </button>
      </div>
      {more ? (
        <details className="filters-more" open={moreOpen}>
          <summary>{moreLabel}</summary>
          <div className="filters-line">{more}</div>
        </details>
      ) : null}
    </form>
  );
}

export type SavedView = {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
  tone?: "late" | "soon";
};

/** Ready-made views of a list, with their counts. May scroll sideways on phones. */
export function SavedViews({ label, views }: { label: string; views: SavedView[] }) {
  return (
    <nav className="views" aria-label={label}>
      {views.map((view) => (
        <a key={view.href} href={view.href} aria-current={view.current ? "page" : undefined}>
          {view.label}
          {view.count === undefined ? null : (
            <span className={cx("view-count", view.count > 0 && view.tone && `view-${view.tone}`)}>
              {" "}
              {view.count}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}

/** The sentence that says what the list shows, with its links at the right end. */
export function ListSentence({ children, links }: { children: ReactNode; links?: ReactNode }) {
  return (
    <div className="list-sentence">
      <p>{children}</p>
      {links ? <p className="list-links">{links}</p> : null}
    </div>
  );
}
