import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { linkTo } from "@/lib/public-url";

export type DigestLine = {
  sentence: string;
  /** null: it is not, or no longer, the person's to see */
  proposal: { id: number; number: string; title: string } | null;
};

export type Digest = { office: string; day: PlainDate; siteUrl: string; lines: DigestLine[] };

/** More than these are read better on the page. */
const SHOWN = 50;

/**
 * The one mail of a person's day: what stands unread in the inbox, a paragraph each, with its link. Nothing of the
 * person stands in it, and nothing of a rating, for no notice has either.
 */
export function digestOf({ office, day, siteUrl, lines }: Digest): {
  subject: string;
  body: string;
} {
  const shown = lines.slice(0, SHOWN).map((line, index) => paragraph(line, index + 1, siteUrl));
  const more = lines.length - shown.length;
  return {
    subject: `${office}提案办理：${formatLong(day)}有${lines.length}条消息`,
    body: [
      "您好！",
      `${office}提案办理系统里，到${formatLong(day)}您有${lines.length}条未读消息：`,
      ...shown,
      ...(more > 0 ? [`另有${more}条，请到系统里看。`] : []),
      `全部消息：${linkTo(siteUrl, paths.inbox())}`,
      `本邮件由系统自动发出，每天最多一封，请不要回复。不想再收，请到“我的账号”里删去邮箱：${linkTo(siteUrl, paths.account.show)}`,
      "",
    ].join("\n\n"),
  };
}

function paragraph({ sentence, proposal }: DigestLine, at: number, siteUrl: string): string {
  if (!proposal) return `${at}. ${sentence}`;
  const { id, number, title } = proposal;
  return [
    `${at}. ${number} ${title}`,
    `   ${sentence}`,
    `   ${linkTo(siteUrl, paths.proposal.show(id))}`,
  ].join("\n");
}
