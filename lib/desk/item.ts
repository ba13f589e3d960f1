import type { Route } from "next";
import type { CaseFacts } from "@/lib/assignment/facts";
import type { LimitRules } from "@/lib/assignment/due";
import type { CaseStep } from "@/lib/assignment/limits";
import type { Lamp, StepWithLamp } from "@/lib/calendar/lamp";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";

/** A case as the desks read it. */
export type DeskCase = {
  id: number;
  plenaryId: number;
  /** 案号, else 登记号, else 草稿 */
  number: string;
  title: string;
  facts: CaseFacts;
  rules: LimitRules;
};

/** One line of a desk: a sentence that says what is asked, and one button that does it. */
export type DeskItem = {
  key: string;
  id: number;
  number: string;
  title: string;
  tags: string[];
  /** null: no limit runs */
  lamp: Lamp | null;
  /** 答复，6月28日 under the lamp */
  step: string | null;
  sentence: string;
  /** `main`: due today or late */
  act: { label: string; href: Route; main: boolean } | null;
};

/** 第2轮答复，6月4日: the step and its day. */
export function stepWords({ code, round, dueOn }: CaseStep): string {
  const label = code === "REHANDLING" ? "答复" : STEPS[code].label;
  return `${round > 1 ? `第${round}轮` : ""}${label}${dueOn ? `，${formatMonthDay(dueOn)}` : ""}`;
}

/** Is it to be done today: late, or due today? Such an item's button is a main one. */
export function isPressing(most: StepWithLamp<CaseStep> | null): boolean {
  if (!most) return false;
  return most.lamp.late || (most.lamp.state === "yellow" && most.lamp.left === 0);
}
