import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import type { RatingMailOccasion } from "@/lib/db/generated/enums";
import { paths } from "@/lib/paths";
import { linkTo } from "@/lib/public-url";

export const OCCASION_LABEL = {
  ANSWERED: "答复后",
  FIRST_REMINDER: "第一次催评",
  SECOND_REMINDER: "第二次催评",
  AGAIN: "再发",
} as const satisfies Record<RatingMailOccasion, string>;

/** w***@example.com: enough to know one's own member's again, too little to write to. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 1 ? "***" : `${address.slice(0, 1)}***${address.slice(at)}`;
}

type Letter = {
  office: string;
  siteUrl: string;
  number: string;
  title: string;
  units: readonly string[];
  occasion: RatingMailOccasion;
  lead: boolean;
  token: string;
  expiresOn: PlainDate;
};

const OPENING = {
  ANSWERED: "请您看过答复以后评价。",
  FIRST_REMINDER: "还没有收到您的评价，请您评价。",
  SECOND_REMINDER: "还没有收到您的评价，这是最后一次提醒，请您评价。",
  AGAIN: "请您看过答复以后评价。",
} as const satisfies Record<RatingMailOccasion, string>;

/** The mail with the one-time link: the case by number and title, and nothing of a person (handbook §7). */
export function letterOf(letter: Letter): { subject: string; text: string } {
  const { office, siteUrl, number, title, units, occasion, lead, token, expiresOn } = letter;
  const asked = lead ? "就能确认面商、评价" : "就能以附议人的身份评价";
  return {
    subject: `${office}提案办理：请评价${number}号提案的答复`,
    text: [
      "您好！",
      `${number} ${title}`,
      `${units.length > 0 ? `${units.join("、")}已答复。` : "已答复。"}${OPENING[occasion]}`,
      `不用登录，打开下面的链接${asked}：`,
      linkTo(siteUrl, paths.rate.show(token)),
      `链接只能用一次，${formatLong(expiresOn)}前有效。以前邮件里的链接不能再用，请用这一封的。`,
      "评价封存，由提案委成批开封，开封前谁也看不到。请不要把链接转给别人，承办单位不得代填。",
      "已经交回评价的，不用理会这封邮件。本邮件由系统自动发出，请不要回复。",
      "",
    ].join("\n\n"),
  };
}
