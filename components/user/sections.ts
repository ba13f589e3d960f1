import type { Section } from "@/components/shell/masthead";
import type { Actor } from "@/lib/actor";
import { paths } from "@/lib/paths";

// 审查 is entered from the desk: a ninth section does not fit beside the search at 1366 px.
const desk = { href: paths.desk, label: "待办", also: ["/review"] };
const overview = { href: paths.overview(), label: "总览", also: ["/reports"] };
const register = { href: paths.register(), label: "提案" };
const numbering = { href: paths.numbering(), label: "编号" };
const handOver = { href: paths.handOver.list(), label: "交办" };
const ratings = { href: paths.ratings, label: "评价" };
const units = { href: paths.units.list, label: "承办单位" };
const members = { href: paths.members.list(), label: "委员", also: ["/collectives"] };
const memberWork = { href: paths.members.work(), label: "委员履职" };
const imports = { href: paths.imports.list, label: "导入" };
const plenaries = { href: paths.plenaries.list, label: "届次" };
const calendar = { href: paths.calendar.show(), label: "日历" };
const log = { href: paths.log(), label: "操作记录" };
const mail = { href: paths.mail.settings, label: "邮件" };
const offices = { href: paths.handOverOffices(), label: "交办分工" };
const screens = { href: paths.hallLinks, label: "大屏幕" };
const users = { href: paths.users.list(), label: "账号" };

/** What each role's masthead leads to, in the order of its work. */
const SECTIONS: Record<Actor["role"], (Section & { also?: string[] })[]> = {
  committeeStaff: [
    desk,
    overview,
    register,
    numbering,
    ratings,
    units,
    members,
    imports,
    plenaries,
  ],
  governmentOffice: [desk, overview, register, handOver, units],
  unitClerk: [desk, register, units],
  unitHead: [desk, register, units],
  proposer: [desk, register],
  leader: [overview, desk, register, units, memberWork],
  administrator: [users, units, members, plenaries, calendar, offices, mail, screens],
  auditor: [log],
  system: [],
  public: [],
};

/** The sections of a role; the one that the address lies in is current. */
export function sectionsFor(role: Actor["role"], path: string): Section[] {
  const [address = ""] = path.split("?");
  return SECTIONS[role].map((section) => ({
    ...section,
    current: [section.href, ...(section.also ?? [])].some(
      (href) => address === href || address.startsWith(`${href}/`),
    ),
  }));
}

/** The page that a role begins with. */
export function firstPageOf(role: Actor["role"]) {
  if (role === "leader") return paths.overview();
  if (role === "auditor") return paths.log();
  return role === "administrator" ? paths.users.list() : paths.desk;
}

/** Who may search the register from the masthead. */
export function searches(role: Actor["role"]): boolean {
  return SECTIONS[role].includes(register);
}

/** Who is ever told anything: those who have business with cases. */
export function hasInbox(role: Actor["role"]): boolean {
  return searches(role);
}
