/** A proposer works in a unit that a case may go to, or has gone to. */
export type EmployerNote = {
  proposer: string;
  /** 工作单位 as the directory has it */
  employer: string;
  unitId: number;
  unit: string;
  /** The unit has the case, is wished or prepared for it; null: neither, but it can be chosen. */
  part: "HANDLES" | "LIKELY" | null;
};

/** By case. */
export type EmployerNotes = ReadonlyMap<number, readonly EmployerNote[]>;

const PART_WORDS = {
  HANDLES: (unit: string) => `${unit}是本件的承办单位`,
  LIKELY: (unit: string) => `本件可能由${unit}承办`,
  NONE: (unit: string) => `选${unit}承办时请留意`,
};

/** 提案者倪雪校在市教育局工作，本件可能由市教育局承办。 A note, and no more: nothing is refused for it. */
export function employerWords({ proposer, employer, unit, part }: EmployerNote): string {
  return `提案者${proposer}在${employer}工作，${PART_WORDS[part ?? "NONE"](unit)}。`;
}

/** Where units are chosen for a case, a note on another that was only wished tells nothing any more. */
export function notesOfChoice(
  notes: readonly EmployerNote[] = [],
  units: readonly { unitId: number }[] | undefined,
): EmployerNote[] {
  return notes.filter((note) => !units || units.some(({ unitId }) => unitId === note.unitId));
}
