import type { ReactNode } from "react";

/** solid: the one that stands out. ink: a round. grey: everything else. */
export type TagLook = "solid" | "ink" | "grey";

/** A short word beside a title. */
export function Tag({ look = "grey", children }: { look?: TagLook; children: ReactNode }) {
  return <span className={`tag tag-${look}`}>{children}</span>;
}
