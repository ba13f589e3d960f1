import type { Chosen } from "@/lib/directory/plan";

/** The directories ticked in the form, and how many new accounts the preview showed. */
export type AccountsWanted = {
  units?: "on";
  heads?: "on";
  members?: "on";
  collectives?: "on";
  seenCount: number;
};

const NAMES = ["units", "heads", "members", "collectives"] as const;

export function chosenOf(input: Omit<AccountsWanted, "seenCount">): Chosen {
  const { units, heads, members, collectives } = input;
  return {
    units: units === "on",
    heads: heads === "on",
    members: members === "on",
    collectives: collectives === "on",
  };
}

/** From the address: all of them until somebody chooses. */
export function parseChosen(params: Record<string, string | string[] | undefined>): Chosen {
  const all = params.chosen === undefined;
  const [units, heads, members, collectives] = NAMES.map(
    (name) => all || params[name] !== undefined,
  );
  return {
    units: units === true,
    heads: heads === true,
    members: members === true,
    collectives: collectives === true,
  };
}

/** As the form sends them on. */
export function wantedOf(chosen: Chosen): Omit<AccountsWanted, "seenCount"> {
  return Object.fromEntries(
    NAMES.filter((name) => chosen[name]).map((name) => [name, "on" as const]),
  );
}
