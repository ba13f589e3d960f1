import {
  answers,
  dayInWords,
  lastRound,
  presentAssignments,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";

type File = Pick<CaseFile, "status" | "assignments"> & {
  feedbacks: readonly { round: number; voidedAt: Date | null; openedOn: Date | null }[];
};

/**
 * What an answered case, or one of whose units some have answered, still lacks until it is completed (handbook §3).
 * What a rating says plays no part: it may be sealed. Empty: nothing was answered yet, or all is done.
 */
export function stillMissing(file: File): string[] {
  if (file.status !== "ASSIGNED" && file.status !== "ANSWERED") return [];
  const round = lastRound(file);
  const present = presentAssignments(file).filter((one) => one.round === round);
  const answering = present.filter(answers);
  const replied = answering.filter((one) => standing(one.replies).length > 0);
  if (replied.length === 0) return [];
  const open = answering.filter((one) => !replied.includes(one));
  const silent = present.filter((one) => !answers(one) && standing(one.opinions).length === 0);
  const feedback = standing(file.feedbacks).find((one) => one.round === round);
  const rating = feedback
    ? feedback.openedOn
      ? `评价${dayInWords(feedback.openedOn)}已开封，等提案委办结`
      : "提案者的评价已交回，还没有统一开封"
    : "提案者还没有交回评价";
  return [
    ...(open.length > 0 ? [`${open.map(unitName).join("、")}还没有答复`] : []),
    ...(silent.length > 0
      ? [`${silent.map(unitName).join("、")}没有送会办意见（不影响办结）`]
      : []),
    ...(open.length > 0 ? [] : [rating]),
  ];
}
