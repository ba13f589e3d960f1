import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";

/** What the form says of one member in office. */
export type TypedMember = {
  kind: string;
  sector: string;
  committee: string;
  employer: string;
  post: string;
};

const clean = (value: unknown) => (typeof value === "string" ? value.normalize("NFKC").trim() : "");

/** By id: what the inputs named stay-12, sector-12, … hold; stay is one that every row sends. */
function rowsOf(input: Record<string, unknown>): Map<number, TypedMember> {
  const rows = new Map<number, TypedMember>();
  for (const name of Object.keys(input)) {
    const id = /^stay-(\d{1,9})$/.exec(name)?.[1];
    if (!id) continue;
    const [sector = "", committee = "", employer = "", post = ""] = [
      "sector",
      "committee",
      "employer",
      "post",
    ].map((field) => clean(input[`${field}-${id}`]));
    rows.set(Number(id), { kind: clean(input[name]), sector, committee, employer, post });
  }
  return rows;
}

function collectivesOf(input: Record<string, unknown>) {
  const rows = new Map<number, { kind: string; contact: string }>();
  for (const name of Object.keys(input)) {
    const id = /^collective-(\d{1,9})$/.exec(name)?.[1];
    if (id)
      rows.set(Number(id), { kind: clean(input[name]), contact: clean(input[`contact-${id}`]) });
  }
  return rows;
}

const table = z.looseObject({}).transform((input) => ({
  members: rowsOf(input),
  collectives: collectivesOf(input),
  /** same-3: who the third new one is, of several of that name */
  same: new Map(
    Object.entries(input).flatMap(([name, value]) =>
      name.startsWith("same-") ? [[Number(name.slice(5)), clean(value)] as const] : [],
    ),
  ),
  typed: Object.fromEntries(
    Object.entries(input).filter((one): one is [string, string] => typeof one[1] === "string"),
  ),
}));

export const newTermInput = z.intersection(
  z.object({
    term: z.coerce
      .number("请填第几届。")
      .int("请填整数。")
      .min(1, "请填第几届。")
      .max(99, "届数太大，请核对。"),
    startsOn: z
      .string("请填新一届从哪天起。")
      .refine((text): text is PlainDate => isPlainDate(text), "请填新一届从哪天起，如2017-01-10。"),
    /** The last day of the accounts of those who leave; empty: none. */
    accountsEndOn: z
      .string()
      .default("")
      .refine((text) => text === "" || isPlainDate(text), "日期写法不对，不限就空着。")
      .transform((text): PlainDate | null => (isPlainDate(text) ? text : null)),
    added: z.string().max(50_000, "新委员请分几次加。").default(""),
    seen: z.string().max(100).optional(),
  }),
  table,
);

export type NewTermInput = z.output<typeof newTermInput>;

export const undoNewTermInput = z.object({
  newTermId: z.coerce.number().int(),
  reason: z
    .string("请写明收回的原因。")
    .trim()
    .min(1, "请写明收回的原因。")
    .max(500, "原因请不超过500个字。"),
});

export type UndoNewTermInput = z.output<typeof undoNewTermInput>;
