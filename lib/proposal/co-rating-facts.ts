import { toPlainDate } from "@/lib/calendar/plain-date";
import type { Prisma } from "@/lib/db/generated/client";

/** That a co-proposer's rating is in, is open, was talked about; never what it says. */
export const CO_RATING_FACTS_SELECT = {
  id: true,
  round: true,
  memberId: true,
  collectiveId: true,
  returnedOn: true,
  openedOn: true,
  talkedOn: true,
} as const satisfies Prisma.CoRatingSelect;

type Row = Prisma.CoRatingGetPayload<{ select: typeof CO_RATING_FACTS_SELECT }>;

export function coRatingFacts({ returnedOn, openedOn, talkedOn, ...rating }: Row) {
  return {
    ...rating,
    returnedOn: toPlainDate(returnedOn),
    openedOn: openedOn && toPlainDate(openedOn),
    talkedOn: talkedOn && toPlainDate(talkedOn),
  };
}
