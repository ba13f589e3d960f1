import type { MemberValues, Register, RegisterMember } from "@/lib/new-term/register";

export type AddedLine = MemberValues & { name: string };

/** Someone of that name is in the register: who is meant. */
export type Question = { key: string; line: AddedLine; options: RegisterMember[] };

/** `returns`: who left before and comes back; null: a new member. */
export type Added = { line: AddedLine; returns: RegisterMember | null };

const MOST = 60;

/** One new member a line, as pasted from a sheet: 姓名, 界别, 工作单位, 职务, 专委会. */
export function addedLines(text: string): { lines: AddedLine[]; fault: string | null } {
  const lines: AddedLine[] = [];
  const seen = new Set<string>();
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === "") continue;
    const cells = row.split(/[\t,，]/).map((cell) => cell.normalize("NFKC").trim());
    const name = (cells[0] ?? "").replaceAll(/\s/gu, "");
    const of = (place: number) => cells[place] || null;
    const where = `第${at + 1}行`;
    if (name === "") return { lines, fault: `${where}没有姓名。` };
    if (cells.length > 5)
      return { lines, fault: `${where}多于五项，请按姓名、界别、工作单位、职务、专委会填。` };
    if (cells.some((cell) => cell.length > MOST))
      return { lines, fault: `${where}有一项超过${MOST}个字。` };
    const line = { name, sector: of(1), employer: of(2), post: of(3), committee: of(4) };
    const key = JSON.stringify([name, line.sector, line.employer]);
    if (seen.has(key)) return { lines, fault: `${where}的${name}写了两次。` };
    seen.add(key);
    lines.push(line);
  }
  return { lines, fault: null };
}

/**
 * Who the new ones are. A name that the register has is asked for: the same person who comes back, or another.
 * `answers`: by the line's place, the id of the person, or "new".
 */
export function identify(
  lines: readonly AddedLine[],
  { members, left }: Pick<Register, "members" | "left">,
  answers: ReadonlyMap<number, string>,
) {
  const added: Added[] = [];
  const questions: Question[] = [];
  const errors: Record<string, string> = {};
  for (const [at, line] of lines.entries()) {
    const options = [...members, ...left].filter(({ name }) => name === line.name);
    if (options.length === 0) {
      added.push({ line, returns: null });
      continue;
    }
    const key = `same-${at}`;
    questions.push({ key, line, options });
    const answer = answers.get(at) ?? "";
    const meant = options.find(({ id }) => String(id) === answer);
    if (answer === "new" && twin(line, options))
      errors[key] = "界别和工作单位都相同，请写明不同的工作单位，或选是同一个人。";
    else if (answer === "new") added.push({ line, returns: null });
    else if (!meant) errors[key] = `名册里有${line.name}，请选是不是同一个人。`;
    else if (members.includes(meant))
      errors[key] = `${line.name}已在上面的名单里，请在那里改，从新委员里删去这一行。`;
    else added.push({ line: filledUp(line, meant), returns: meant });
  }
  return { added, questions, errors };
}

/** What the line leaves out stays as the register has it. */
function filledUp({ name, ...line }: AddedLine, known: RegisterMember): AddedLine {
  return {
    name,
    sector: line.sector ?? known.sector,
    committee: line.committee ?? known.committee,
    employer: line.employer ?? known.employer,
    post: line.post ?? known.post,
  };
}

function twin(line: AddedLine, options: readonly RegisterMember[]): boolean {
  return options.some((one) => one.sector === line.sector && one.employer === line.employer);
}
