import type { Cases } from "./cases";
import type { Person } from "./people";

/** A page's example address, and who sees it with everything on it. */
export type Example = { at: (cases: Cases) => string; by: Person | "public" };

export const at = (by: Example["by"], address: Example["at"] | string): Example => ({
  at: typeof address === "string" ? () => address : address,
  by,
});
