import type { PlainDate } from "@/lib/calendar/plain-date";
import { STEP_CODES, type StepCode } from "@/lib/calendar/steps";
import type { LimitBasis, ProposalPeriod } from "@/lib/db/generated/enums";

/** A stored limit of a plenary, its day plain. */
export type LimitRow = {
  step: StepCode;
  /** null: for 大会 and 平时 alike */
  period: ProposalPeriod | null;
  n: number | null;
  basis: LimitBasis;
  fixedOn: PlainDate | null;
};

/** A row of the form; an empty basis: as for 大会 */
export type TypedLimit = {
  /** REPLY, or REPLY-INTERIM for 平时 */
  key: string;
  n: string;
  basis: LimitBasis | "";
  fixedOn?: PlainDate | null | undefined;
};

/** The key of a limit's inputs in the form: n-REPLY, basis-REPLY-INTERIM */
export function limitKey(step: StepCode, period: ProposalPeriod | null): string {
  return period === null ? step : `${step}-${period}`;
}

/**
 * The limits once the form is saved: a step for both periods stays and may change; one for 平时 comes and goes.
 * What the form does not name stays as it is.
 */
export function limitsAfter(before: readonly LimitRow[], rows: readonly TypedLimit[]): LimitRow[] {
  const find = <Row>(list: readonly Row[], matches: (row: Row) => boolean) => list.find(matches);
  return STEP_CODES.flatMap((step) =>
    ([null, "INTERIM"] as const).flatMap((period) => {
      const known = find(before, (one) => one.step === step && one.period === period);
      const typed = find(rows, ({ key }) => key === limitKey(step, period));
      if (!typed || (period === null && !known)) return known ?? [];
      if (typed.basis === "") return period === null && known ? known : [];
      const fixed = typed.basis === "FIXED_DATE";
      const fixedOn = fixed ? (typed.fixedOn ?? null) : null;
      return { step, period, n: fixed ? null : Number(typed.n), basis: typed.basis, fixedOn };
    }),
  );
}
