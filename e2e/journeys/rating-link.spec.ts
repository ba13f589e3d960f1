import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  accept,
  alertOf,
  choose,
  consult,
  file,
  handOver,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
  reply,
  startAct,
} from "../support/acts";
import { expect, test } from "../support/test";

/** The administrator fills in the lead unit's own networks. */
async function keepNetworks(page: Page, networks: string): Promise<void> {
  await page.goto(paths.units.list);
  await page.getByRole("link", { name: LEAD_UNIT, exact: true }).click();
  await page.getByRole("link", { name: "网段", exact: true }).click();
  await page.getByLabel("网段", { exact: true }).fill(networks);
  await page.getByRole("button", { name: "存网段" }).click();
  await expect(page.getByRole("heading", { level: 1, name: LEAD_UNIT })).toBeVisible();
}

test("a proposer who never signs in confirms and rates by the printed code, on a phone, once", async ({
  as,
  browser,
}) => {
  test.setTimeout(240_000);
  const staff = await as("staff");
  const administrator = await as("administrator");
  await keepNetworks(administrator, "127.0.0.0/8\n::1");
  const title = newTitle("村口公交站");
  const id = await register(staff, { title });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await consult(clerk, id);
  await reply(await as("head"), id);

  await test.step("only the committee prints it", async () => {
    await clerk.goto(paths.ratingForms);
    await expect(clerk.getByText("只有提案委可以发出和收回评价链接。")).toBeVisible();
  });

  await startAct(staff, id, "评价链接");
  await staff.getByRole("button", { name: "发出链接" }).click();
  const print = staff.getByRole("link", { name: "打印征询意见表和二维码" });
  await expect(print).toBeVisible();
  await print.click();
  const form = staff.getByRole("article").filter({ hasText: title });
  await expect(form.getByRole("img", { name: /评价二维码$/ })).toBeVisible();
  await expect(form).not.toContainText("陈立生");
  const address = await form.getByTestId("rating-address").innerText();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(address.trim());
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await choose(page, /登记：.*属实吗/, /^属实/);
  await choose(page, "对办理态度", "满意");

  await test.step("what is missing is said, and nothing is used up", async () => {
    await page.getByRole("button", { name: "交回评价" }).click();
    await expect(page).toHaveURL(/\/rate\/[\w-]{22}$/);
  });

  await choose(page, "对办理结果", "不满意");
  await page.getByLabel("意见", { exact: true }).fill("站台还没有建");
  await page.getByRole("button", { name: "交回评价" }).click();
  await expect(page.getByRole("heading", { name: "评价已交回，谢谢您。" })).toBeVisible();

  await test.step("the same link opens nothing more, and an unknown one says less", async () => {
    await page.goto(address.trim());
    await expect(page.getByText("这个链接已经用过")).toBeVisible();
    await page.goto(paths.rate.show("0000"));
    await expect(page.getByText("这个链接不能用")).toBeVisible();
  });
  await phone.close();

  await openCase(staff, id);
  const ratings = staff.locator("#ratings");
  await expect(ratings).toContainText("本人，凭链接");
  await expect(ratings).toContainText("已交回，封存");
  await expect(staff.locator("main")).not.toContainText("站台还没有建");

  await test.step("staff are told how it was given, not what it says, and note what they found", async () => {
    await staff.goto(paths.ratings);
    const row = staff.getByRole("row").filter({ hasText: title });
    await expect(row).toContainText("打开后不到1分钟就交回");
    await expect(row).toContainText(`从承办单位${LEAD_UNIT}的网络交回`);
    await row.getByRole("link", { name: "记录核对" }).click();
    await staff.getByRole("button", { name: "存核对结果" }).click();
    await expect(alertOf(staff)).toBeVisible();
    await staff.getByLabel("核对的结果").fill("电话问过，是本人在单位办事时评价的");
    await staff.getByRole("button", { name: "存核对结果" }).click();
    await expect(row).toContainText("电话问过，是本人在单位办事时评价的");
  });
  await keepNetworks(administrator, "");
});
