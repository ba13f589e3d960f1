import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";

type PageHeadProps = {
  title: ReactNode;
  /** Under the title, grey. */
  note?: ReactNode;
  /** Over the title: breadcrumb, number and tags. */
  above?: ReactNode;
  /** At the right end: buttons, the as-of form. */
  side?: ReactNode;
  /** The table matters more than the title: 20px. */
  small?: boolean;
};

/** The title of a page. The only <h1>. */
export function PageHead({ title, note, above, side, small }: PageHeadProps) {
  return (
    <div className={cx("page-head", small && "page-head-small")}>
      <div className="page-head-text">
        {above ? <div className="page-head-above">{above}</div> : null}
        <h1>{title}</h1>
        {note ? <div className="page-head-note">{note}</div> : null}
      </div>
      {side ? <div className="page-head-side">{side}</div> : null}
    </div>
  );
}

type SectionHeadProps = {
  title: ReactNode;
  /** In the same line, grey: how many, what is counted. */
  note?: ReactNode;
  /** At the right end. */
  links?: ReactNode;
  id?: string;
  /** 1 only where the page has no `PageHead`. */
  level?: 1 | 2 | 3;
};

/** A 2px rule, the title, its note, its links. */
export function SectionHead({ title, note, links, id, level = 2 }: SectionHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="section-head" id={id}>
      <Heading>{title}</Heading>
      {note ? <span className="section-note">{note}</span> : null}
      {links ? <span className="section-links">{links}</span> : null}
    </div>
  );
}
