import type { Chosen } from "@/lib/directory/plan";

/** The directories ticked in the form or the address, and how many new accounts the preview showed. */
export type AccountsWanted = {
  units?: "on";
  heads?: "on";
  members?: "on";
  collectives?: "on";
  seenCount: number;
};

export function chosenOf(input: Omit<AccountsWanted, "seenCount">): Chosen {
  const { units, heads, members, collectives } = input;
  return {
    units: units === "on",
    heads: heads === "on",
    members: members === "on",
    collectives: collectives === "on",
  };
}
