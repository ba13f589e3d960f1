import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  actsBox,
  alertOf,
  choose,
  file,
  handOver,
  history,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
  send,
  startAct,
  unfoldActs,
} from "../support/acts";
import { expect, test } from "../support/test";

test("a unit asks to return a case; the office gives it to another, and the first one's record stays", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const title = newTitle("水库清淤");
  const id = await register(staff, { title });
  await file(staff, id);
  const office = await as("office");
  await handOver(office, id);
  const clerk = await as("clerk");

  await test.step("without its grounds nothing is sent, and what was typed stays", async () => {
    await startAct(clerk, id, "申退");
    await clerk.getByLabel("申退理由").fill("水库由水利部门管理");
    await clerk.getByRole("button", { name: "提出申退" }).click();
    await expect(alertOf(clerk)).toContainText("职责依据");
    await expect(clerk.getByLabel("申退理由")).toHaveValue("水库由水利部门管理");
    await clerk.getByLabel("职责依据").fill("三定规定第三条");
    await clerk.getByLabel("本单位负责人").fill("郑伯年");
    await clerk.getByLabel("建议由哪个单位承办").selectOption({ label: "市水利水电局" });
    await send(clerk, "提出申退", id);
    await expect(clerk.locator("#units")).toContainText("三定规定第三条");
  });

  await test.step("it waits for the office, and nobody else may rule", async () => {
    await clerk.goto(paths.proposal.show(id));
    await unfoldActs(clerk);
    await expect(actsBox(clerk).getByRole("link", { name: "申退", exact: true })).toHaveCount(0);
    await office.goto(paths.desk);
    const line = office.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText(`${LEAD_UNIT}申退，等裁定`);
    await line.getByRole("link", { name: "裁定" }).click();
    const leader = await as("leader");
    await leader.goto(new URL(office.url()).pathname);
    await expect(leader.getByRole("button", { name: "裁定" })).toHaveCount(0);
    await expect(leader.getByRole("main")).toContainText("前两次争议由督查室裁定");
  });

  await test.step("reassigned, it is the other unit's, and the history says so", async () => {
    await choose(office, "裁定", /^改派/);
    await expect(office.getByLabel("改派给").locator("option:checked")).toHaveText("市水利水电局");
    await office.getByLabel("裁定理由").fill("职责清楚");
    await send(office, "裁定", id);
    await expect(office.locator("#units")).toContainText("已改派");
    await expect(office.locator("#units")).toContainText("原期限9月27日");
    await expect(office.locator("#units")).toContainText("市水利水电局");
    await expect(history(office, `裁定${LEAD_UNIT}申退，改派给市水利水电局`)).toBeVisible();
  });

  await test.step("the first unit still reads it, and does nothing more on it", async () => {
    await openCase(clerk, id);
    await expect(clerk.locator("#units")).toContainText("已改派");
    await unfoldActs(clerk);
    await expect(actsBox(clerk).getByRole("link", { name: "签收", exact: true })).toHaveCount(0);
  });
});

test("a ruling is taken back before the new unit has acted; those concerned are told, and the paper is printed", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("山塘加固") });
  await file(staff, id);
  const office = await as("office");
  await handOver(office, id);
  const clerk = await as("clerk");
  await startAct(clerk, id, "申退");
  await fillReturn(clerk);
  await send(clerk, "提出申退", id);

  await test.step("the request is printed with room for the ruling", async () => {
    await clerk.locator("#units").getByRole("link", { name: "申退单" }).click();
    const sheet = clerk.getByRole("article", { name: "提案申退单" });
    await expect(sheet).toContainText("三定规定第三条");
    await expect(sheet).toContainText("□ 改派给");
    await expect(clerk.getByRole("button", { name: "打印" })).toBeVisible();
  });

  await test.step("the office reassigns it to the wrong unit and takes that back, with a reason", async () => {
    await startAct(office, id, `裁定申退（${LEAD_UNIT}）`);
    await choose(office, "裁定", /^改派/);
    await office.getByLabel("改派给").selectOption({ label: "市水利水电局" });
    await office.getByLabel("裁定理由").fill("职责清楚");
    await send(office, "裁定", id);
    await startAct(office, id, `撤销申退裁定（${LEAD_UNIT}）`);
    await clerk.goto(new URL(office.url()).pathname);
    await expect(clerk.getByRole("main")).toContainText("这次裁定不是您作的");
    await expect(clerk.getByRole("button", { name: "撤销裁定" })).toHaveCount(0);
    await office.getByRole("button", { name: "撤销裁定" }).click();
    await expect(alertOf(office)).toContainText("撤销的原因");
    await office.getByLabel("撤销的原因").fill("选错了单位");
    await send(office, "撤销裁定", id);
    await expect(office.locator("#units")).not.toContainText("已改派");
    await expect(history(office, "不再改派给市水利水电局，申退重新等裁定")).toContainText(
      "选错了单位",
    );
  });

  await test.step("the unit is told, and the request waits again", async () => {
    await clerk.goto(paths.inbox());
    await expect(clerk.getByRole("main")).toContainText(
      `${LEAD_UNIT}申退的裁定（改派给市水利水电局）已撤销`,
    );
    await startAct(office, id, `裁定申退（${LEAD_UNIT}）`);
    await choose(office, "裁定", /^驳回/);
    await office.getByLabel("裁定理由").fill("按三定规定属交通");
    await send(office, "裁定", id);
    await openCase(clerk, id);
    await expect(clerk.locator("#units")).toContainText("驳回：按三定规定属交通");
  });
});

test("committee staff enter a return that came on paper, and it is marked as such", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("渡口撤并") });
  await file(staff, id);
  await handOver(await as("office"), id);
  await startAct(staff, id, `申退（${LEAD_UNIT}）`);
  await expect(staff.getByText(`代${LEAD_UNIT}登记`)).toBeVisible();
  await fillReturn(staff);
  await staff.getByLabel("收到日期").fill("2012-06-20");
  await staff.getByLabel("申退单扫描件").setInputFiles({
    name: "申退单.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4"),
  });
  await staff.getByRole("button", { name: "代登记申退" }).click();
  await expect(alertOf(staff)).toContainText("收到日期不能早于交办日期");
  await staff.getByLabel("收到日期").fill("2012-06-27");
  await send(staff, "代登记申退", id);
  await expect(staff.locator("#units")).toContainText("代登记");
  await expect(history(staff, `代${LEAD_UNIT}`).first()).toBeVisible();
});

/** Why the case is not the unit's. */
async function fillReturn(page: Page): Promise<void> {
  await page.getByLabel("申退理由").fill("由水利部门管理");
  await page.getByLabel("职责依据").fill("三定规定第三条");
  await page.getByLabel("本单位负责人").fill("郑伯年");
}
