import { z } from "zod";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { isPlainDate } from "@/lib/calendar/plain-date";
import { ProposalPeriod, ProposalStatus } from "@/lib/db/generated/enums";

/**
 * A form sends texts; several of one name come as a list, a single one alone, none not at all. A browser ends
 * lines with CR LF, and would so change every text that was merely looked at.
 */
const lines = (text: string) => text.replace(/\r\n?/g, "\n").trim();
const trimmed = z.preprocess(
  (value) => (typeof value === "string" ? lines(value) : value),
  z.string(),
);
const blankIsAbsent = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;
const asList = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter(
    (entry) => entry !== undefined && entry !== null && entry !== "",
  );

/** A number of a row in the database. */
export const idInput = z.coerce
  .number("请从列表中选择。")
  .int("请从列表中选择。")
  .positive("请从列表中选择。");

/** A choice that may be left open. */
export const optionalId = z.preprocess(blankIsAbsent, idInput.optional());

export const idsInput = z.preprocess(asList, z.array(idInput));

const plainDay = z.custom<PlainDate>(
  (value) => typeof value === "string" && isPlainDate(value),
  "日期应写成 2012-03-28 这样的年-月-日。",
);

/** A day that must be given, as YYYY-MM-DD. */
export function dayInput(label: string) {
  return z.preprocess(
    (value) => (typeof value === "string" ? value.trim() : ""),
    z.string().min(1, `请填写${label}。`).pipe(plainDay),
  );
}

export const optionalDay = z.preprocess(blankIsAbsent, plainDay.optional());

/** A text that must be given. */
export function textInput(label: string, max: number) {
  return z.preprocess(
    (value) => (typeof value === "string" ? lines(value) : ""),
    z.string().min(1, `请填写${label}。`).max(max, `${label}最多 ${max} 字，请删减。`),
  );
}

export function optionalText(max: number) {
  return z.preprocess(
    blankIsAbsent,
    trimmed.pipe(z.string().max(max, `最多 ${max} 字，请删减。`)).optional(),
  );
}

/** The reason of a decision, an undoing or a correction; it stands in the history. */
export function reasonInput(label: string) {
  return textInput(label, 500);
}

/** A tick box. */
export const flagInput = z.preprocess(
  (value) => value === true || value === "on" || value === "true",
  z.boolean(),
);

/** 是否同意公开: yes, no, or not said. */
const consentInput = z.preprocess(
  (value) =>
    value === "yes" || value === true ? true : value === "no" || value === false ? false : null,
  z.boolean().nullable(),
);

/** Every act on a proposal says which one, and in which status the form saw it. */
export const aboutProposal = {
  proposalId: idInput,
  seenStatus: z.preprocess(blankIsAbsent, z.enum(ProposalStatus).optional()),
};

const textOfProposal = {
  title: textInput("案由", 100),
  categoryId: optionalId,
  analysis: optionalText(20_000),
  /** 建议, one an entry */
  suggestions: z.preprocess(
    (value) =>
      asList(value)
        .map((entry) => (typeof entry === "string" ? lines(entry) : entry))
        .filter(Boolean),
    z
      .array(z.string().max(4_000, "一条建议最多 4000 字，请拆成几条。"))
      .max(30, "建议最多 30 条，请合并。"),
  ),
  consent: consentInput,
  remark: optionalText(1_000),
  wish: optionalText(200),
};

/** Who proposes: a member (with co-signers on paper) or a collective. A proposer's own form leaves all three out. */
const proposersOfProposal = {
  leadMemberId: optionalId,
  leadCollectiveId: optionalId,
  coSignerIds: idsInput,
};

export const registerProposalInput = z.object({
  plenaryId: idInput,
  period: z.enum(ProposalPeriod, "请选择大会或平时。"),
  ...textOfProposal,
  ...proposersOfProposal,
  intent: z.enum(["draft", "submit"], "请选择存为草稿或提交。"),
  submittedOn: optionalDay,
});

export const editProposalInput = z.object({
  ...aboutProposal,
  /** the form's Proposal.updatedAt as ISO text, so that two people's texts never overwrite each other */
  seenAt: z.preprocess(blankIsAbsent, z.string().optional()),
  period: z.preprocess(blankIsAbsent, z.enum(ProposalPeriod).optional()),
  ...textOfProposal,
  ...proposersOfProposal,
  reason: optionalText(500),
});

export const submitProposalInput = z.object({ ...aboutProposal, submittedOn: optionalDay });

export type RegisterProposalInput = z.output<typeof registerProposalInput>;
export type EditProposalInput = z.output<typeof editProposalInput>;
export type SubmitProposalInput = z.output<typeof submitProposalInput>;
