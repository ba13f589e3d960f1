/** What the register said, field by field; null: not filled in. */
export type Entry<Field extends string> = Record<Field, string | null>;

export type Change = { label: string; from: string | null; to: string | null };

/** What was changed at one moment. */
export type HistoryStep = { at: Date; changes: Change[] };

/** The fields in which two entries differ, in the order of the labels. */
export function changesBetween<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  before: Entry<Field>,
  after: Entry<Field>,
): Change[] {
  return (Object.keys(labels) as Field[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ label: labels[field], from: before[field], to: after[field] }));
}

/** The steps from what stood first to what stands now, the last one first. `past`: oldest first, each until its moment. */
export function historyOf<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  past: readonly (Entry<Field> & { replacedAt: Date })[],
  present: Entry<Field>,
): HistoryStep[] {
  return past
    .map((before, at) => ({
      at: before.replacedAt,
      changes: changesBetween(labels, before, past[at + 1] ?? present),
    }))
    .filter(({ changes }) => changes.length > 0)
    .toReversed();
}
