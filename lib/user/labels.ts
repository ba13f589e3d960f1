import type { Role } from "@/lib/db/generated/enums";

type RoleWords = {
  /** 承办单位经办人 */
  label: string;
  /** As it stands in the masthead. */
  short: string;
  /** What the role does, in a line. */
  does: string;
  /** What a grant of the role must name: a unit, or a member or collective. */
  of: "unit" | "proposer" | null;
};

/** The roles of handbook §2, in its order. */
export const ROLE = {
  committeeStaff: {
    label: "提案委",
    short: "提案委",
    does: "登记、审查、立案、编号、开封评价、公开",
    of: null,
  },
  governmentOffice: {
    label: "市政府督查室",
    short: "督查室",
    does: "定承办单位、交办、核答复",
    of: null,
  },
  unitClerk: {
    label: "承办单位经办人",
    short: "经办人",
    does: "签收、登记面商、写答复",
    of: "unit",
  },
  unitHead: { label: "承办单位负责人", short: "负责人", does: "审核、签发答复", of: "unit" },
  proposer: { label: "委员", short: "委员", does: "提出、附议、确认面商、评价", of: "proposer" },
  leader: { label: "领导", short: "领导", does: "看全部数字", of: null },
  administrator: {
    label: "系统管理员",
    short: "管理员",
    does: "账号、单位、设置；不办业务",
    of: null,
  },
  auditor: { label: "审计员", short: "审计员", does: "只看操作记录", of: null },
} as const satisfies Record<Role, RoleWords>;

/** A person who speaks for a party, sector or other collective. */
export const COLLECTIVE_CONTACT = {
  label: "集体提案联络员",
  does: "替集体提出提案、评价",
} as const;

/** 市交通运输局经办人: a grant as the masthead and the users' list say it. */
export function grantWords(grant: {
  role: Role;
  unit?: { name: string } | null;
  handOverOffice?: { name: string } | null;
  collective?: { name: string } | null;
}): string {
  if (grant.handOverOffice) return grant.handOverOffice.name;
  const place = grant.unit?.name ?? grant.collective?.name;
  const label = grant.collective ? "联络员" : ROLE[grant.role].short;
  return place ? `${place}${label}` : label;
}
