import { formatLong, isPlainDate } from "@/lib/calendar/plain-date";
import { eventSentence } from "@/lib/case-file/sentences";
import { UNIT_CHANGE_LABEL } from "@/lib/unit/labels";
import { ROLE } from "@/lib/user/labels";

type Data = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const label = (labels: Record<string, string>, value: unknown): string =>
  labels[text(value)] ?? text(value);

const roleOf = (value: unknown): string => ROLE[text(value) as keyof typeof ROLE]?.label ?? "";

/** 改了日历：2027年2月8日等9天；正在走的期限移了3件次 */
function calendarChange(data: Data): string {
  const days = Array.isArray(data.days) ? (data.days as { date?: unknown }[]) : [];
  const first = days[0]?.date;
  const which = isPlainDate(first)
    ? `：${formatLong(first)}${days.length > 1 ? `等${days.length}天` : ""}`
    : "";
  return `改了日历${which}${movedWords(data)}`;
}

/** ；正在走的期限移了3件次 */
function movedWords({ moved }: Data): string {
  const count = Array.isArray(moved) ? moved.length : 0;
  return count > 0 ? `；正在走的期限移了${count}件次` : "";
}

/** What happens outside of a case: `name` is whose account, unit or person it is about. */
const SENTENCES: Record<string, (data: Data, name: string) => string> = {
  "session.begin": () => "登录",
  "session.end": () => "退出",
  "session.switchRole": (d) => `换角色${roleOf(d.role) && `为${roleOf(d.role)}`}`,
  "user.create": (d, name) => `新建账号${text(d.name) || name}`,
  "user.edit": (_, name) => `修改${name}的账号`,
  "user.addRole": (d, name) => `给${name}加角色${roleOf(d.role)}`,
  "user.removeRole": (d, name) => `取消${name}的角色${roleOf(d.role)}`,
  "user.disable": (_, name) => `停用${name}的账号`,
  "user.leave": (d, name) =>
    `${name}离岗，移交${text(d.lines)}项${Array.isArray(d.to) && d.to.length > 0 ? `给${d.to.map(text).join("、")}` : ""}`,
  "user.takeOver": (d) => `${text(d.from)}离岗，${text(d.to)}接手${text(d.work)}`,
  "user.enable": (_, name) => `恢复${name}的账号`,
  "user.keepEnd": (d, name) =>
    isPlainDate(d.endsOn)
      ? `把${name}的账号定为用到${formatLong(d.endsOn)}${isPlainDate(d.before) ? `，原为${formatLong(d.before)}` : ""}，原因：${text(d.reason)}`
      : `取消${name}账号的到期日，原因：${text(d.reason)}`,
  "user.passContact": (d) =>
    `${text(d.collective)}的联络员角色由${text(d.from)}转给${text(d.to)}，原因：${text(d.reason)}`,
  "user.endSoon": (d) =>
    `${text(d.name)}的账号用到${text(d.endsOn)}，手上还有没有移交的，已告诉管理员`,
  "user.endWaits": (d) =>
    `${text(d.name)}的账号到期，还有自己的提案${text(d.cases)}件没有办结，留到办结`,
  "user.end": (d) => `${text(d.name)}的账号用到${text(d.endsOn)}，到期停用`,
  "user.issueSlip": (_, name) => `给${name}发新的首次密码`,
  "user.nameDeputy": (d) =>
    `请${text(d.deputy)}${text(d.from)}至${text(d.until)}代办${text(d.role)}的事`,
  "user.endDeputy": (d) => `不再请${text(d.deputy)}代办${text(d.role)}的事`,
  "user.changePassword": () => "改了自己的密码",
  "user.changeEmail": (d) => (d.removed ? "删去了自己的邮箱" : "改了自己的邮箱"),
  "user.chooseTheme": () => "换了底色",
  "unit.create": (d, name) => `增加承办单位${text(d.name) || name}`,
  "unit.edit": (_, name) => `修改承办单位${name}`,
  "unit.succeed": (d) =>
    `登记${text(d.unit)}由${text(d.successor)}接续（${label(UNIT_CHANGE_LABEL, d.change)}），移交${text(d.cases)}件次、账号${text(d.people)}个`,
  "unit.undoSuccession": (d) =>
    `撤销${text(d.unit)}由${text(d.successor)}的接续，收回${text(d.cases)}件次、账号${text(d.people)}个，原因：${text(d.reason)}`,
  "unit.keepNetworks": (d) =>
    `填写${text(d.unit)}的网段${Array.isArray(d.after) ? d.after.length : 0}个`,
  "unit.addAlias": (d, name) => `给${name}加别名${text(d.alias)}`,
  "unit.removeAlias": (d, name) => `去掉${name}的别名${text(d.alias)}`,
  "member.exportWork": (d) => `导出截至${text(d.asOf)}的委员履职`,
  "member.create": (d) => `增加委员${text(d.name)}`,
  "member.edit": (d) => `修改委员${text(d.name)}`,
  "collective.create": (d) => `增加集体提案者${text(d.name)}`,
  "collective.edit": (d) => `修改集体提案者${text(d.name)}`,
  "member.export": (d) =>
    `导出${text(d.register)}${text(d.count)}条，手机号和邮箱${d.whole ? `完整，用途：${text(d.reason)}` : "已遮住"}`,
  "memberImport.start": (d) => `读入名册“${text(d.file)}”，还没有写入`,
  "memberImport.apply": (d) =>
    `按“${text(d.file)}”写入名册，新增${text(d.created)}，更改${text(d.changed)}`,
  "memberImport.discard": (d) => `放弃名册“${text(d.file)}”的导入`,
  "memberImport.undo": (d) => `撤销名册“${text(d.file)}”的导入，原因：${text(d.reason)}`,
  "plenary.create": (d) =>
    `新建届次${text(d.name)}${d.copiedFrom ? `，照抄${text(d.copiedFrom)}的各项设置` : ""}`,
  "member.newTerm": (d) =>
    `第${text(d.term)}届换届：留任${text(d.stays)}人，离任${text(d.leaves)}人，新任${text(d.joins)}人`,
  "member.undoNewTerm": (d) => `收回第${text(d.term)}届的换届名单：${text(d.reason)}`,
  "plenary.close": () => "结束届次，提案只供查阅和作废",
  "plenary.reopen": (d) => `重新开放届次：${text(d.reason)}`,
  "plenary.edit": () => "修改届次",
  "plenary.editLimits": (d) => `修改期限设置${movedWords(d)}`,
  "plenary.moveLimits": (d) => `按期限设置重算${movedWords(d)}`,
  "plenary.editSwitches": () => "修改办理设置",
  "plenary.editClasses": () => "修改办理类别",
  "plenary.editPoints": () => "修改履职积分规则",
  "plenary.addClass": () => "增加一种办理类别",
  "plenary.removeClass": () => "删除一种办理类别",
  "plenary.addCategory": () => "增加一种提案类别",
  "plenary.editCategories": () => "修改提案类别",
  "plenary.removeCategory": () => "删除一种提案类别",
  "ratings.openBatch": (d) =>
    `开封评价${text(d.count)}份${text(d.reason) && `，没有按节奏，原因：${text(d.reason)}`}`,
  "ratings.check": (d) => `核对了${text(d.number)}号提案的评价是怎样交回的`,
  "ratings.openingDue": (d) => `评价到了开封的日子，封存${text(d.count)}份`,
  "calendar.edit": (d) => calendarChange(d),
  "office.setUp": (d) => `设置好${text(d.name)}`,
  "office.moveToday": (d) => `移动演示的今天，原来是${text(d.from)}`,
  "numbering.give": () => "编案号一批",
  "numbering.takeBack": () => "收回一批案号",
  "handOverBatch.give": (d) => `成批交办${text(d.count)}件，批次${text(d.number)}`,
  "handOverBatch.undo": (d) => `撤销整批交办${text(d.number)}`,
  "import.start": (d) => `读入“${text(d.file)}”，还没有写入`,
  "import.apply": (d) => `写入“${text(d.file)}”的导入`,
  "import.discard": (d) => `放弃“${text(d.file)}”的导入`,
  "import.resume": (d) => `恢复“${text(d.file)}”的导入`,
  "handOverOffice.save": (d) =>
    `设置交办分工：${text(d.name)}交办${Array.isArray(d.systems) ? d.systems.join("、") : ""}单位`,
  "handOverOffice.remove": (d) => `去掉交办单位${text(d.name)}，改由督查室统一交办`,
  "mail.settings": (d) => `修改邮件设置，${d.enabled ? "启用" : "不启用"}邮件`,
  "mail.test": (d) =>
    d.failed ? `试发邮件，没有发出：${text(d.failed)}` : "试发邮件，邮件服务器收下了",
  "mail.gather": (d) => `汇总当天的消息，写好邮件${text(d.mails)}封`,
  "mail.resend": () => "重发一封失败的邮件",
  "hallLink.make": (d) =>
    `给${text(d.place)}的大屏幕发${text(d.plenary)}的链接，用到${isPlainDate(d.until) ? formatLong(d.until) : ""}`,
  "hallLink.revoke": (d) => `收回${text(d.place)}大屏幕的链接`,
  "calendarFeed.make": (d) => `做日历订阅地址${d.replaced === true ? "，原来的失效" : ""}`,
  "calendarFeed.revoke": () => "收回日历订阅地址",
  "promise.export": (d) => `导出承诺事项${text(d.rows)}项`,
  "register.export": () => "导出提案目录",
  "longExport.ask": (d) => `要在后台导出${text(d.what)}（${text(d.format)}）：${text(d.about)}`,
  "longExport.cancel": (d) => `取消后台导出的${text(d.what)}`,
  "longExport.fetch": (d) => `下载后台导出的“${text(d.file)}”`,
  "report.saveText": (d) => `改写${text(d.asOf)}的${text(d.report)}`,
  "report.resetText": (d) => `把${text(d.asOf)}的${text(d.report)}恢复为数据写出的文字`,
  "report.enterPrinted": (d) => `登记公布过的数：${text(d.figure)} ${text(d.printed)}`,
  "report.correctPrinted": (d) => `更正公布过的数：${text(d.figure)} ${text(d.printed)}`,
  "report.removePrinted": (d) => `删去公布过的数：${text(d.figure)} ${text(d.printed)}`,
  "report.exportTable": (d) => `导出${text(d.table)}（${text(d.format)}）`,
  "report.freeze": (d) => `定稿报告“${text(d.title)}”，校验码${text(d.sha256).slice(0, 12)}`,
};

/** Any event in a sentence, to be read after the person's name. No text or value of a rating is in the log. */
export function logSentence(kind: string, data: unknown, name: string): string {
  const known = SENTENCES[kind];
  return known ? known((data ?? {}) as Data, name) : eventSentence(kind, data);
}
