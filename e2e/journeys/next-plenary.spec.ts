import { paths } from "@/lib/paths";
import { newTitle } from "../support/acts";
import { expect, test, WORKING_DAY } from "../support/test";

test("the next plenary is opened from a copy, shown before, and held against the one before", async ({
  as,
}) => {
  const staff = await as("staff", { viewport: { width: 390, height: 844 } });
  const name = newTitle("下次会议").slice(0, 40);
  await staff.goto(paths.plenaries.new);
  await staff.getByLabel("名称", { exact: true }).fill(name);
  await staff.getByLabel("开幕日期").fill("2031-02-20");
  await staff.getByLabel("闭幕日期").fill("2031-02-23");
  await staff.getByLabel("大会提案截止日期").fill("2031-03-01");
  await staff.getByRole("button", { name: "看看照抄了什么" }).click();
  await expect(staff.getByRole("main").getByRole("alert").first()).toContainText("之间");
  await expect(staff.getByLabel("名称", { exact: true })).toHaveValue(name);
  await staff.getByLabel("大会提案截止日期").fill("2031-02-22");
  // Another run's meeting of the same days would be in the way.
  const year = 2032 + (Date.now() % 900);
  for (const [label, day] of [
    ["开幕日期", "02-20"],
    ["闭幕日期", "02-23"],
    ["大会提案截止日期", "02-22"],
  ] as const)
    await staff.getByLabel(label).fill(`${year}-${day}`);
  await staff.getByRole("button", { name: "看看照抄了什么" }).click();
  await expect(staff.getByRole("status")).toContainText("提案、案号、评价、报表文字不带过来");
  await staff.getByRole("button", { name: "确定新建" }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toContainText(name);
  await staff.getByRole("link", { name: "与上次会议的不同" }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toContainText("的不同");
  await staff.goto(paths.plenaries.list);
  await expect(staff.getByRole("row", { name })).toContainText("还没有开幕");
});

test("a new term: who left keeps their cases and proposes nothing new; the list is taken back", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const staff = await as("staff");
  const member = await as("proposer", { viewport: { width: 390, height: 844 } });
  await member.goto(paths.newProposal);
  await expect(member.getByLabel("案由", { exact: true })).toBeVisible();
  const banner = (await member.getByRole("banner").textContent()) ?? "";

  await staff.goto(paths.members.newTerm);
  const rows = staff.getByRole("table", { name: "委员名单" }).getByRole("row");
  const names = await rows.locator("td:first-child").allTextContents();
  const name = names.find((one) => banner.includes(one)) ?? "";
  await staff.getByLabel("第几届").fill("9");
  await staff.getByLabel("新一届从哪天起").fill(WORKING_DAY);
  await staff.getByLabel(`${name}的去留`).selectOption("离任");
  await staff.getByRole("button", { name: "核对名单" }).click();
  await expect(staff.getByText(`离任1人：${name}`)).toBeVisible({ timeout: 30_000 });
  await expect(staff.getByLabel(`${name}的去留`)).toHaveValue("LEAVES");
  await staff.getByRole("button", { name: "确定换届" }).click();
  await expect(staff.getByRole("row", { name: `${name} 离任` })).toBeVisible();

  await member.goto(paths.newProposal);
  await expect(member.getByRole("main")).toContainText("换届离任");
  await member.goto(paths.desk);
  await expect(member.getByRole("heading", { level: 1 })).toBeVisible();

  await staff.getByLabel("收回的原因").fill("试用");
  await staff.getByRole("button", { name: "收回名单" }).click();
  await expect(staff.getByRole("main")).toContainText("委员名册已恢复原样");
  await member.goto(paths.newProposal);
  await expect(member.getByLabel("案由", { exact: true })).toBeVisible();
});
