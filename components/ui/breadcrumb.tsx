import type { ReactNode } from "react";

/** Where this page stands. `side`: links to the neighbours (上一件, 下一件). */
export function Breadcrumb({
  items,
  side,
}: {
  items: Array<{ href?: string; label: ReactNode }>;
  side?: ReactNode;
}) {
  return (
    <nav className="crumbs" aria-label="位置">
      <ol>
        {items.map((item, index) => (
          <li key={index}>
            {item.href ? (
              <a href={item.href}>{item.label}</a>
            ) : (
              <span aria-current={index === items.length - 1 ? "page" : undefined}>
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
      {side ? <span className="crumbs-side">{side}</span> : null}
    </nav>
  );
}
