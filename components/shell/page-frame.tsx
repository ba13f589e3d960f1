import type { ReactNode } from "react";

type Props = {
  masthead: ReactNode;
  /** Sentences at the foot; leave out for none. */
  footer?: ReactNode;
  /** work: up to 1440px. portal: 1152px. text: 46em, for one form or a member's page. */
  width?: "work" | "portal" | "text";
  /** Lists and the overview print lying. */
  print?: "portrait" | "landscape";
  children: ReactNode;
};

/** Masthead, main part, foot. The skip link of the layout leads to the main part. */
export function PageFrame({
  masthead,
  footer,
  width = "work",
  print = "portrait",
  children,
}: Props) {
  return (
    <div className={`frame frame-${width} frame-${print}`}>
      {masthead}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  );
}
