import type { ReactNode } from "react";

/** Nothing to list: the statement, then the nearest useful fact (or the condition to drop). */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children ? <p>{children}</p> : null}
    </div>
  );
}
