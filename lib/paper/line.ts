/** One line of the heap is a set of inputs called `field-place`: caseNumber-0, day-0, caseNumber-1 … */
export const LINE_FIELDS = [
  "caseNumber",
  "kind",
  "day",
  "assignmentId",
  "mode",
  "attitude",
  "result",
  "answers",
  "agreesWithClass",
  "comment",
  "expectation",
] as const;

/** A line in which none of these is filled in is blank: its kind and its day are filled in beforehand. */
export const TYPED_FIELDS = LINE_FIELDS.filter(
  (field) => field !== "kind" && field !== "day" && field !== "assignmentId",
);

export type LineField = (typeof LINE_FIELDS)[number] | "scan";

export type TypedLine = {
  /** its place in the form, from 0 */
  at: number;
  values: Partial<Record<LineField, string>>;
  scan?: File;
};

export const inputName = (field: LineField, at: number) => `${field}-${at}`;

function isBlank({ values, scan }: TypedLine): boolean {
  return !scan && TYPED_FIELDS.every((field) => !values[field]);
}

/** The lines of a form in their order, blank ones left out. What is not of a line is passed over. */
export function linesOf(form: Record<string, unknown>): TypedLine[] {
  const lines = new Map<number, TypedLine>();
  for (const [name, value] of Object.entries(form)) {
    const [, field = "", place = ""] = /^([a-zA-Z]+)-(\d{1,4})$/.exec(name) ?? [];
    const at = Number(place);
    const line = lines.get(at) ?? { at, values: {} };
    if (field === "scan" && value instanceof File && value.size > 0) line.scan = value;
    else if (LINE_FIELDS.some((known) => known === field) && typeof value === "string")
      line.values[field as LineField] = value.trim();
    else continue;
    lines.set(at, line);
  }
  return [...lines.values()].filter((line) => !isBlank(line)).toSorted((a, b) => a.at - b.at);
}

/** A case number as people type it – 86, 第86号, full-width digits – as it stands in the register: 086. */
export function typedNumber(text: string, width: number): string {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(/^第/, "").replace(/号$/, "");
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, "").padStart(width, "0") : plain;
}
