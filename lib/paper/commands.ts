import type { Actor } from "@/lib/actor";
import { accept } from "@/lib/assignment/commands";
import { recordConsultation } from "@/lib/consultation/commands";
import { Refusal } from "@/lib/errors";
import { enterFromPaper } from "@/lib/feedback/commands";
import { PAPER_KIND_LABEL, type PaperKind } from "@/lib/paper/labels";
import type { LineField, TypedLine } from "@/lib/paper/line";
import { mayLogPaper } from "@/lib/paper/policy";
import { checkLine, type LineCheck } from "@/lib/paper/queries";
import { DAY_FIELDS, type HeapInput, LINE_INPUT } from "@/lib/paper/schema";
import { shortAnswers } from "@/lib/paper/short-answers";
import { ensure } from "@/lib/verdict";

/** A line that is in the register: which case, what came. What a rating says does not come back. */
export type SavedLine = {
  at: number;
  saved: { proposalId: number; number: string; words: string };
};

/** A line that is not: as it was typed, and what is wrong. */
export type RefusedLine = {
  at: number;
  values: TypedLine["values"];
  errors: Partial<Record<LineField, string>>;
  /** about the whole line */
  message?: string;
  units: LineCheck["units"];
};

export type LineOutcome = SavedLine | RefusedLine;

const MOST_LINES = 200;

/**
 * A heap of paper, line by line: each is saved by the act that its own page does, in a transaction of its own with
 * its own event, so that a wrong line keeps no other one back.
 * @throws Refusal denied, or invalid when nothing was typed
 */
export async function saveHeap(actor: Actor, { plenaryId, lines }: HeapInput) {
  ensure(mayLogPaper(actor));
  if (lines.length === 0) throw new Refusal("invalid", "还没有填任何一行，请先填案号。");
  if (lines.length > MOST_LINES)
    throw new Refusal("invalid", `一次最多存 ${MOST_LINES} 行，请分几次存。`);
  const shown: LineOutcome[] = [];
  // One after the other: a case that occurs twice is then refused the second time.
  for (const line of lines) shown.push(await saveLine(actor, plenaryId, line));
  return { shown };
}

async function saveLine(actor: Actor, plenaryId: number, line: TypedLine): Promise<LineOutcome> {
  const { at, values } = line;
  let units: LineCheck["units"] = [];
  const refused = (errors: RefusedLine["errors"], message?: string): RefusedLine => ({
    at,
    values,
    errors,
    message,
    units,
  });
  try {
    const check = await checkLine(actor, plenaryId, line);
    units = check.units;
    const { proposal, unit, fault } = check;
    if (fault) return refused({ [fault.field]: fault.sentence });
    const kind = values.kind as PaperKind;
    if (kind === "REPLY")
      return refused({ kind: "答复函要录的内容多，请到这件提案的答复页登记。" });
    if (!proposal) return refused({ caseNumber: "请填写案号。" });
    if (kind !== "RATING" && !unit)
      return refused({ assignmentId: "这件提案有几个承办单位，请选择是哪个单位的。" });
    const about = { proposalId: proposal.id, unitId: unit?.id, suggestions: check.suggestions };
    const errors = await record(actor, kind, line, about);
    if (errors) return refused(errors);
    const words = [unit?.name, PAPER_KIND_LABEL[kind], kind === "RATING" ? "已封存" : "已存"];
    const saved = { proposalId: proposal.id, number: proposal.number };
    return { at, saved: { ...saved, words: words.filter(Boolean).join("　") } };
  } catch (error) {
    if (error instanceof Refusal) {
      const errors = byLineField(Object.entries(error.fields));
      const said = Object.values(errors).includes(error.message);
      return refused(errors, said ? undefined : error.message);
    }
    // A bug in one line is no reason to send back the others, saved ratings among them.
    console.error(error);
    return refused({}, "这一行没有存上。内容还在，过一会儿再存。");
  }
}

/** The single act. Returns what is wrong with the inputs; null: done. @throws Refusal */
async function record(
  actor: Actor,
  kind: Exclude<PaperKind, "REPLY">,
  { values, scan }: TypedLine,
  about: { proposalId: number; unitId: number | undefined; suggestions: number },
): Promise<RefusedLine["errors"] | null> {
  const { day, mode, attitude, result, comment, agreesWithClass, expectation } = values;
  const read = shortAnswers(kind === "RATING" ? (values.answers ?? "") : "", about.suggestions);
  if ("fault" in read) return { answers: read.fault };
  const days = Object.fromEntries(DAY_FIELDS.map((field) => [field, day]));
  const typed = {
    proposalId: about.proposalId,
    assignmentId: about.unitId,
    scan,
    mode,
    attitude,
    result,
    comment,
    agreesWithClass,
    expectation,
    ...read.answers,
    ...days,
  };
  const input = LINE_INPUT[kind].safeParse(typed);
  if (!input.success)
    return byLineField(input.error.issues.map(({ path, message }) => [String(path[0]), message]));
  if (kind === "ACCEPTANCE") await accept(actor, LINE_INPUT.ACCEPTANCE.parse(typed));
  if (kind === "CONSULTATION")
    await recordConsultation(actor, LINE_INPUT.CONSULTATION.parse(typed));
  if (kind === "RATING") await enterFromPaper(actor, LINE_INPUT.RATING.parse(typed));
  return null;
}

/** The first sentence for each input, by the line's own names. */
function byLineField(faults: [string, string][]): RefusedLine["errors"] {
  const errors: RefusedLine["errors"] = {};
  for (const [field, sentence] of faults) {
    const own = (DAY_FIELDS as readonly string[]).includes(field) ? "day" : (field as LineField);
    errors[own] ??= sentence;
  }
  return errors;
}
