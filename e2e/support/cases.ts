import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  accept,
  actsBox,
  consult,
  file,
  handOver,
  handOverBatch,
  newTitle,
  openCase,
  planUnits,
  register,
  replyWithPromise,
} from "./acts";
import type { Office, Person } from "./people";

/** A handed-over case: its two assignments. */
export type HandedOver = { id: number; lead: number; assist: number };

/** One case at each stage, made once for all tests that only look at them, and one of everything else there is. */
export type Cases = {
  submitted: number;
  /** A collective's draft that the demo's member is asked to co-sign. */
  invited: number;
  filed: number;
  pending: HandedOver;
  inHand: HandedOver & { consultation: number };
  answered: HandedOver & { consultation: number; promise: number };
  published: number;
  /** The imported rating of the published case. */
  rating: number;
  plenary: number;
  unit: number;
  member: number;
  collective: number;
  /** The list of the demo's own term, in which everybody stays. */
  newTerm: number;
  user: number;
  clerk: number;
  importBatch: number;
  longExport: number;
  /** A register of members that is looked at before it is written. */
  memberImport: number;
  /** A batch of one case, handed over. */
  batch: number;
  /** A figure as it was once printed, and a frozen report. */
  printed: number;
  frozen: number;
};

/** The number at the end of the first link whose address fits. */
async function idIn(page: Page, address: RegExp): Promise<number> {
  const all = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const id = all.map((one) => address.exec(one)?.[1]).find(Boolean);
  if (!id) throw new Error(`no link like ${address} on ${page.url()}`);
  return Number(id);
}

async function handedOver(office: Office): Promise<HandedOver> {
  const staff = await office.open("staff");
  const id = await register(staff, { title: newTitle("看看就走的试用") });
  await file(staff, id);
  await handOver(await office.open("office"), id);
  const assignmentOf = async (person: Person) => {
    const page = await office.open(person);
    await openCase(page, id);
    await actsBox(page).waitFor();
    return idIn(page, /\/assignments\/(\d+)\/acceptance/);
  };
  return { id, lead: await assignmentOf("clerk"), assist: await assignmentOf("assistClerk") };
}

async function handedOverInBatch(office: Office): Promise<number> {
  const staff = await office.open("staff");
  const id = await register(staff, { title: newTitle("看看就走的试用") });
  await file(staff, id);
  const page = await office.open("office");
  await planUnits(page, id);
  return handOverBatch(page, [id]);
}

async function invitedToCoSign(page: Page): Promise<number> {
  await page.goto(paths.newProposal);
  await page.getByLabel("案由", { exact: true }).fill(newTitle("看看就走的试用"));
  await page.getByRole("button", { name: "存草稿" }).click();
  await page.waitForURL(/\/proposals\/\d+\/edit$/);
  const id = Number(/\/proposals\/(\d+)/.exec(page.url())?.[1]);
  await page.goto(paths.proposal.coSigners(id, { q: "陈立生" }));
  await page.getByRole("button", { name: "邀请", exact: true }).first().click();
  await page.getByText("邀请，还没有答复", { exact: false }).waitFor();
  return id;
}

async function startedImport(page: Page): Promise<number> {
  await page.goto(paths.imports.new);
  await page.getByLabel("提案目录").setInputFiles("e2e/data/register-messy.xlsx");
  await page.getByRole("button", { name: "读文件，先核对" }).click();
  await page.waitForURL(/\/imports\/\d+/);
  return Number(/\/imports\/(\d+)/.exec(page.url())?.[1]);
}

async function askedExport(page: Page, plenary: number): Promise<number> {
  await page.goto(paths.exports.new({ plenary, what: "tables" }));
  await page.getByRole("button", { name: "开始生成" }).click();
  await page.waitForURL(/\/exports\/\d+/);
  await expect(page.getByRole("link", { name: "下载文件" })).toBeVisible({ timeout: 30_000 });
  return Number(/\/exports\/(\d+)/.exec(page.url())?.[1]);
}

async function startedMemberImport(page: Page): Promise<number> {
  const rows = ["姓名,界别,工作单位,手机", "申屠试,尚无此界,市农科所,", "申屠错,农业界,,12"];
  await page.goto(paths.members.imports);
  const buffer = Buffer.from(rows.join("\n"));
  await page
    .getByLabel("名册文件")
    .setInputFiles({ name: "试看名册.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "读文件，先核对" }).click();
  await page.waitForURL(/\/members\/import\/\d+/);
  return Number(/\/import\/(\d+)/.exec(page.url())?.[1]);
}

async function printedFigure(page: Page): Promise<number> {
  await page.goto(paths.reports.newPrinted());
  await page.getByLabel("公布的是哪个数").selectOption({ label: "解决落实率" });
  await page.getByLabel("公布的数").fill("53.9%");
  await page.getByLabel("截至", { exact: true }).fill("2012-06-25");
  await page.getByLabel("出处").fill("上半年工作总结");
  await page.getByRole("button", { name: "登记并核对" }).click();
  await page.waitForURL(/\/reports\/printed\?/);
  return idIn(page, /\/reports\/printed\/(\d+)$/);
}

async function frozenReport(page: Page): Promise<number> {
  await page.goto(paths.reports.newFrozen({ asOf: "2012-06-25" }));
  await page.getByRole("button", { name: "定稿" }).click();
  await page.waitForURL(/\/reports\/frozen\/\d+$/);
  return Number(/(\d+)$/.exec(page.url())?.[1]);
}

/** A list in which everybody stays, of the term that runs; one that an earlier run saved does as well. */
async function newTermList(staff: Page): Promise<number> {
  await staff.goto(paths.members.newTerm);
  const known = staff.getByRole("link", { name: /^第8届/ });
  if ((await known.count()) === 0) {
    await staff.getByLabel("第几届").fill("8");
    await staff.getByLabel("新一届从哪天起").fill("2012-02-20");
    await staff.getByRole("button", { name: "核对名单" }).click();
    await staff.getByRole("button", { name: "确定换届" }).click();
    await staff.getByRole("heading", { name: "收回整张名单" }).waitFor();
    await staff.goto(paths.members.newTerm);
  }
  return idIn(staff, /\/new-term\/(\d+)$/);
}

/** Makes them through the pages, as people do. */
export async function makeCases(office: Office): Promise<Cases> {
  const staff = await office.open("staff");
  const submitted = await register(staff, { title: newTitle("看看就走的试用") });
  const invited = await invitedToCoSign(await office.open("collective"));
  const filed = await register(staff, { title: newTitle("看看就走的试用") });
  await file(staff, filed);
  const pending = await handedOver(office);
  const inHand = await handedOver(office);
  const clerk = await office.open("clerk");
  await accept(clerk, inHand.id);
  await consult(clerk, inHand.id);
  const consultation = await idIn(clerk, /\/facts\/consultation\/(\d+)\//);
  const answered = await handedOver(office);
  await accept(clerk, answered.id);
  await consult(clerk, answered.id);
  const met = await idIn(clerk, /\/facts\/consultation\/(\d+)\//);
  await replyWithPromise(await office.open("head"), answered.id, "修好危险路段", "2012-09-28");
  await openCase(clerk, answered.id);
  const promise = await idIn(clerk, /\/promises\/(\d+)\/keeping$/);
  const batch = await handedOverInBatch(office);
  const administrator = await office.open("administrator");
  await administrator.goto(paths.users.list({ role: "proposer" }));
  const user = await idIn(administrator, /\/users\/(\d+)$/);
  await administrator.goto(paths.users.list({ q: "市交通运输局", role: "unitClerk" }));
  const clerkUser = await idIn(administrator, /\/users\/(\d+)$/);
  await staff.goto(paths.published.list);
  const published = await idIn(staff, /\/published\/(\d+)$/);
  await staff.goto(paths.proposal.show(published));
  const rating = await idIn(staff, /\/ratings\/(\d+)\/confirmation$/);
  await staff.goto(paths.overview());
  const plenary = await idIn(staff, /plenary=(\d+)/);
  await clerk.goto(paths.units.list);
  const unit = await idIn(clerk, /\/units\/(\d+)$/);
  await staff.goto(paths.members.list());
  const member = await idIn(staff, /\/members\/(\d+)$/);
  const collective = await idIn(staff, /\/collectives\/(\d+)$/);
  const newTerm = await newTermList(staff);
  const importBatch = await startedImport(staff);
  const longExport = await askedExport(staff, plenary);
  const memberImport = await startedMemberImport(staff);
  const printed = await printedFigure(staff);
  const frozen = await frozenReport(staff);
  await office.closeAll();
  const inHandCase = { ...inHand, consultation };
  return {
    submitted,
    invited,
    filed,
    pending,
    inHand: inHandCase,
    answered: { ...answered, consultation: met, promise },
    published,
    rating,
    plenary,
    unit,
    member,
    collective,
    newTerm,
    user,
    clerk: clerkUser,
    importBatch,
    longExport,
    memberImport,
    batch,
    printed,
    frozen,
  };
}
