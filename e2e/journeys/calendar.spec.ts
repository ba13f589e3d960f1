import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  alertOf,
  choose,
  file,
  handOver,
  history,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
} from "../support/acts";
import { expect, test } from "../support/test";

/** A day on which nobody else hands over: only this journey's case moves. */
test.use({ today: "2012-08-20" });

const NOTICE = `国务院办公厅关于2031年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月22日（周三）至29日（周三）放假调休，共8天。1月19日（周日）、2月1日（周六）上班。
三、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。
四、国庆节：10月1日（周三）至7日（周二）放假调休，共7天。`;

const preview = (page: Page) => page.getByRole("button", { name: /预览/ }).click();
const save = (page: Page) => page.getByRole("button", { name: /^存入日历/ });

test("the administrator pastes a holiday notice, sees what it orders and saves it; a unit's clerk only reads", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const administrator = await as("administrator");
  const clerk = await as("clerk");

  await test.step("a year that is not announced is named", async () => {
    await administrator.goto(paths.calendar.show({ year: 2031 }));
    await expect(administrator.getByText("2031年节假日未公布，暂按周末计")).toBeVisible();
    await administrator.getByRole("link", { name: "录入通知" }).first().click();
  });

  await test.step("what does not agree is said, nothing can be saved, and the text stays", async () => {
    const wrong = NOTICE.replace("1月22日（周三）", "1月22日（周四）");
    await administrator.getByLabel("通知的文字").fill(wrong);
    await preview(administrator);
    await expect(administrator.getByRole("main")).toContainText("2031年1月22日是周三，写的是周四");
    await expect(save(administrator)).toHaveCount(0);
    await expect(administrator.getByLabel("通知的文字")).toHaveValue(wrong);
  });

  await test.step("mended, it is shown day by day, and saved", async () => {
    await administrator.getByLabel("通知的文字").fill(NOTICE);
    await preview(administrator);
    const main = administrator.getByRole("main");
    await expect(main).toContainText("存入后，2031年的节假日视为已公布");
    await expect(main).toContainText("没有要移的期限");
    await expect(
      main.getByRole("row", { name: "2031年2月1日（周六） 周六休息 上班（春节调休）" }),
    ).toBeVisible();
    await save(administrator).click();
    await expect(administrator).toHaveURL(/\/calendar\?year=2031$/);
    await expect(administrator.getByText("2031年节假日未公布")).toHaveCount(0);
    await expect(administrator.getByRole("main")).toContainText("改了日历：2031年1月1日等23天");
  });

  await test.step("a unit's clerk reads it and may not change it", async () => {
    await clerk.goto(paths.calendar.show({ year: 2031 }));
    await expect(clerk.getByRole("table", { name: /^2031年 ?1月$/ })).toContainText("班*");
    await expect(clerk.getByRole("link", { name: "录入通知" })).toHaveCount(0);
    await clerk.goto(paths.calendar.notice());
    await expect(clerk.getByRole("main")).toContainText("日历由系统管理员维护");
    await expect(clerk.getByRole("main").getByRole("button")).toHaveCount(0);
  });

  await test.step("taken out again, the year is as it was", async () => {
    await administrator.getByRole("link", { name: "去掉几天" }).click();
    await preview(administrator);
    await expect(alertOf(administrator)).toContainText("请选择要去掉的日子");
    await administrator.getByRole("link", { name: "全选" }).click();
    await preview(administrator);
    await save(administrator).click();
    await expect(administrator.getByText("2031年节假日未公布，暂按周末计")).toBeVisible();
  });
});

test("a day off on which a limit ends moves it, and the case says why", async ({ as }) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("节假日通行") });
  await file(staff, id);
  await handOver(await as("office"), id);
  await openCase(staff, id);
  const [number = ""] = /闭2012\d{3}/.exec(await staff.getByRole("main").innerText()) ?? [];
  const administrator = await as("administrator");

  await administrator.goto(paths.calendar.day({ year: 2012 }));
  await administrator.getByLabel("日期", { exact: true }).fill("2012-11-20");
  await choose(administrator, "这一天", "放假");
  await administrator.getByLabel("名称").fill("临时放假");
  await preview(administrator);
  const row = administrator.getByRole("row", { name: new RegExp(`^${number} ${LEAD_UNIT} 答复`) });
  await expect(row).toContainText("2012年11月20日（周二）");
  await expect(row).toContainText("11月21日（周三）");
  await save(administrator).click();
  await expect(administrator).toHaveURL(/\/calendar\?year=2012$/);

  await openCase(staff, id);
  await expect(history(staff, `${LEAD_UNIT}答复由11月20日改为11月21日`)).toBeVisible();
  await expect(history(staff, "节假日安排有改动")).toBeVisible();
  const explained = staff.getByText(`${LEAD_UNIT}答复的期限11月21日是怎么算的`);
  await explained.click();
  await expect(staff.locator("#units")).toContainText("遇临时放假，顺延到11月21日（星期三）");

  await administrator.getByRole("link", { name: "去掉11月20日（星期二）" }).click();
  await preview(administrator);
  await save(administrator).click();
  await openCase(staff, id);
  await expect(history(staff, `${LEAD_UNIT}答复由11月21日改为11月20日`)).toBeVisible();
});

test("the calculator says the last day and how it is counted, by its address alone", async ({
  as,
}) => {
  const clerk = await as("clerk");
  await clerk.goto(paths.calendar.show());
  await clerk.getByRole("link", { name: "期限推算" }).click();
  await clerk.getByLabel("起算的那一天").fill("2012-03-28");
  await clerk.getByRole("button", { name: "推算" }).click();
  await expect(
    clerk.getByRole("main").getByText("请选一个步骤，或填1到250的数目。").first(),
  ).toBeVisible();
  await clerk.getByLabel("步骤").selectOption({ label: "首次联系（交办起15个工作日）" });
  await clerk.getByRole("button", { name: "推算" }).click();
  await expect(clerk.getByRole("heading", { name: "到2012年4月19日（星期四）" })).toBeVisible();
  await expect(clerk.getByRole("main")).toContainText("清明3天、周末4天不计");
  const other = await as("head");
  await other.goto(new URL(clerk.url()).pathname + new URL(clerk.url()).search);
  await expect(other.getByRole("heading", { name: "到2012年4月19日（星期四）" })).toBeVisible();
});
