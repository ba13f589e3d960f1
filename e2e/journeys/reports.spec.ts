import { readFile } from "node:fs/promises";
import { paths } from "@/lib/paths";
import { alertOf } from "../support/acts";
import { expect, PUBLISHED_DAY, test } from "../support/test";

const asOf = PUBLISHED_DAY;
test.use({ today: asOf });

test("the paragraph of the work report is drafted, edited, had as Word and put back", async ({
  as,
}) => {
  const staff = await as("staff");
  const address = paths.reports.text({ asOf });
  await staff.goto(paths.overview({ asOf }));
  await staff.getByRole("link", { name: "报表", exact: true }).click();
  await staff.getByRole("link", { name: "工作报告段落" }).click();
  const main = staff.getByRole("main");

  await test.step("every rate has its footnote, and a number opens its list", async () => {
    await expect(main).toContainText("以立案的217件为底数，解决落实率为53.9%");
    const notes = staff.getByRole("list", { name: "脚注" });
    await expect(notes).toContainText("117/217 ＝ 53.9%，底数为立案");
    await notes.getByRole("link", { name: "117" }).click();
    await expect(staff.getByRole("main")).toContainText("117件");
  });

  await test.step("an unknown footnote is refused, and what was written stays", async () => {
    await staff.goto(address);
    await staff.getByLabel("正文").fill("各位委员：没有的脚注㊿");
    await staff.getByRole("button", { name: "存下文字" }).click();
    await expect(alertOf(staff)).toContainText("脚注㊿不存在");
    await expect(staff.getByLabel("正文")).toHaveValue("各位委员：没有的脚注㊿");
  });

  await test.step("edited, it stands as edited, on the page and in Word", async () => {
    await staff.getByLabel("正文").fill("各位委员：立案217件①。");
    await staff.getByRole("button", { name: "存下文字" }).click();
    await expect(main.locator(".reading").first()).toHaveText("各位委员：立案217件①。");
    const [file] = await Promise.all([
      staff.waitForEvent("download"),
      staff.getByRole("link", { name: "下载Word" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/提案办理情况.*\.docx$/);
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe("PK");
  });

  await test.step("a leader reads it and cannot change it; put back, it is drafted anew", async () => {
    const leader = await as("leader");
    await leader.goto(address);
    await expect(leader.getByRole("main")).toContainText("各位委员");
    await expect(leader.getByLabel("正文")).toHaveCount(0);
    await staff.getByRole("button", { name: "恢复为数据写出的文字" }).click();
    await expect(main.locator(".reading").first()).toContainText("意见建议271件");
    const clerk = await as("clerk");
    await clerk.goto(address);
    await expect(clerk.getByRole("main")).toContainText("由提案委、督查室和领导查看");
  });
});

test("53.9 % as once printed is found to be 117 of 217, and nothing over 212", async ({ as }) => {
  const staff = await as("staff");
  await staff.goto(paths.reports.printed());
  await staff.getByRole("link", { name: "登记公布过的数" }).click();
  await staff.getByLabel("公布的是哪个数").selectOption({ label: "解决落实率" });
  await staff.getByLabel("截至", { exact: true }).fill(asOf);
  await staff.getByLabel("出处").fill("半年总结第三页");
  await staff.getByLabel("公布的数").fill("五成多");
  await staff.getByRole("button", { name: "登记并核对" }).click();
  await expect(alertOf(staff)).toContainText("百分数应写成");
  await staff.getByLabel("公布的数").fill("53.9%");
  await staff.getByRole("button", { name: "登记并核对" }).click();
  const entry = staff
    .getByRole("region", { name: "解决落实率53.9%" })
    .filter({ hasText: "半年总结第三页" });
  await expect(entry).toContainText("与117/217（底数为立案）一致：四舍五入、截尾");
  const answered = entry.getByRole("row").filter({ hasText: "底数为已答复" });
  await expect(answered).toContainText("没有这样的分子（114→53.8%，115→54.2%）");
  await entry.getByRole("link", { name: "更正或删去" }).click();
  await staff.getByRole("button", { name: "删去这一条" }).click();
  await expect(entry).toHaveCount(0);
});

test("the usual tables are shown with links to their lists and taken out as files", async ({
  as,
}) => {
  const leader = await as("leader");
  await leader.goto(paths.reports.table({ asOf, table: "categories" }));
  const row = leader.getByRole("row").filter({ hasText: "城建管理" });
  await row.getByRole("link", { name: "33", exact: true }).first().click();
  await expect(leader.getByRole("main")).toContainText("33件");
  await leader.goBack();
  const [file] = await Promise.all([
    leader.waitForEvent("download"),
    leader.getByRole("link", { name: "下载JSON" }).click(),
  ]);
  const table = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(table.total).toMatchObject({ received: 271, filed: 217 });
  const office = await as("office");
  await office.goto(paths.reports.table({ asOf, table: "members" }));
  await expect(office.getByRole("main")).toContainText("委员统计表由提案委和领导查看");
});

test("a report is frozen, compared with now, and its file checked", async ({ as }) => {
  const staff = await as("staff");
  await staff.goto(paths.reports.newFrozen({ asOf }));
  await staff.getByLabel("报告名称").fill("上半年办理情况");
  await staff.getByLabel("按哪天所知").fill("2012-06-20");
  await staff.getByRole("button", { name: "定稿" }).click();
  await expect(alertOf(staff)).toContainText("更早的时候还没有记录");
  await staff.getByLabel("按哪天所知").fill("");
  await staff.getByRole("button", { name: "定稿" }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("上半年办理情况");
  const main = staff.getByRole("main");
  await expect(main).toContainText("和现在的数据比较：没有不同");
  const rate = staff.getByRole("row").filter({ hasText: "解决落实率（报告采用）" });
  await rate.getByRole("link", { name: "117" }).click();
  await expect(main.getByRole("heading", { name: "117件" })).toBeVisible();
  await staff.getByRole("link", { name: "回到报告" }).click();
  const unit = staff
    .getByRole("table", { name: "承办单位" })
    .getByRole("row", { name: /市教育局/ });
  await unit.getByRole("link", { name: "17" }).first().click();
  await expect(main.getByRole("heading", { name: "17件" })).toBeVisible();
  await expect(main).toContainText("市教育局：");
  await staff.getByRole("link", { name: "回到报告" }).click();
  const table = await staff
    .getByRole("link", { name: "下载CSV：定稿的承办单位" })
    .getAttribute("href");
  expect(await (await staff.request.get(table ?? "")).text()).toContain("市教育局,17,");
  const [file] = await Promise.all([
    staff.waitForEvent("download"),
    staff.getByRole("link", { name: "下载JSON", exact: true }).click(),
  ]);
  const frozen = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(frozen.sha256).toMatch(/^[0-9a-f]{64}$/);
  await expect(main).toContainText(frozen.sha256);
  const office = await as("office");
  await office.goto(paths.reports.frozen());
  await expect(office.getByRole("main")).toContainText("由提案委和领导查看");
});
