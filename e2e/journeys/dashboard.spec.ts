import { paths } from "@/lib/paths";
import { listCount, readFlow } from "../support/figures";
import { expect, PUBLISHED_DAY, test } from "../support/test";

test.use({ today: PUBLISHED_DAY });

test("a leader asks what was known at the end of the day, and sees which case makes the difference", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview());
  await page.getByText("按当时的记录看").click();
  await page.getByLabel("录入截至").fill("2012-06-25");
  await page.getByRole("button", { name: "看当时的" }).click();
  await expect(page).toHaveURL(/knownAt=2012-06-25/);
  await expect(page.getByText("只算2012年6月25日24时以前录入的记录")).toBeVisible();
  // The published figures stand as they are now; one reply was void then and logged from paper since.
  const answered = page.getByRole("row").filter({
    has: page.getByRole("rowheader", { name: "答复", exact: true }),
  });
  await expect(answered.getByRole("link").first()).toHaveText("211");
  const list = await page.request.get(
    (await answered.getByRole("link").first().getAttribute("href")) ?? "",
  );
  const html = await list.text();
  expect(listCount(html)).toBe(211);
  expect(html).toContain("只算2012年6月25日24时以前录入的");

  await page.getByRole("link", { name: "看差在哪几件" }).click();
  const row = page
    .getByRole("table", { name: "按件" })
    .getByRole("row", { name: /^已答复 211 212/ });
  await row.getByRole("link").last().click();
  await expect(page.locator("#history")).toContainText("作废");

  await page.goto(paths.overview({ knownAt: "2012-06-25T12:00" }));
  await expect(answered.getByRole("link").first()).toHaveText("212");
  expect((await readFlow(page, PUBLISHED_DAY)).答复).toBe(212);
});

test("before the first record there are no zeros, but since when there are records", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview({ knownAt: "2012-06-20" }));
  await expect(page.getByText("这次会议的记录从2012年6月25日9:00开始")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.getByRole("link", { name: "按现在的记录看" }).click();
  await expect(page.getByRole("heading", { name: /^重点提案5件/ })).toBeVisible();
});

test("a week back and on, the change since another day, and a rate on another basis", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview());
  await page.getByRole("link", { name: "前一周" }).click();
  await expect(page.getByLabel("截至", { exact: true })).toHaveValue("2012-06-18");
  await expect(page.getByLabel("比较", { exact: true })).toHaveValue("2012-06-11");
  await page.getByRole("link", { name: "后一周" }).click();
  await page.getByLabel("比较", { exact: true }).fill("2012-05-31");
  await page.getByRole("button", { name: "更新" }).click();
  const rate = page.getByRole("main").locator("section.rate").filter({ hasText: "解决落实率" });
  await expect(rate).toContainText(/比5月31日升[\d.]+个百分点/);
  await expect(rate).toContainText("底数由217件变为212件");
  await rate.getByRole("link", { name: "改按已答复口径" }).click();
  await expect(rate).toContainText("55.2%");
  await expect(rate).toContainText("底数只算已经答复的");
  await expect(page).toHaveURL(/compared=2012-05-31/);
});

test("units stand on a page of their own in 件次, sorted as asked, with subtotals", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview());
  await page.getByRole("link", { name: "按单位（件次）" }).click();
  const table = page.getByRole("table", { name: "承办单位办理情况" });
  await expect(table.getByRole("row", { name: /^合计 235/ })).toBeVisible();
  await table.getByRole("link", { name: "会办", exact: true }).click();
  await expect(table.getByRole("columnheader", { name: /^会办/ }).first()).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByRole("link", { name: "按系统列，有小计" }).click();
  await expect(table.getByRole("row", { name: /^政府小计/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /^镇街小计/ })).toBeVisible();
  const sum = table.getByRole("row", { name: /^合计/ }).getByRole("link").first();
  await expect(sum).toHaveText("235");
  await sum.click();
  await expect(page.getByText(/^显示全部承办单位：主办.+共235件次/)).toBeVisible();
  await expect(page.getByRole("table", { name: "件次" }).getByRole("row")).toHaveCount(101);
  await page.getByRole("link", { name: "承办单位办理情况" }).first().click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载CSV：承办单位统计表" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
});

test("several plenaries stand side by side on days that can be compared", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.overview());
  await page.getByRole("link", { name: "几次会议对比" }).click();
  await page.getByLabel("交办以后几天").fill("64");
  await page.getByRole("button", { name: "对比" }).click();
  await expect(
    page.getByRole("columnheader", { name: /截至2012年5月31日，交办后第64天/ }),
  ).toBeVisible();
  await expect(page.getByRole("main")).toContainText("A类归“已经解决或采纳”");
  await page.getByLabel("交办以后几天").fill("400");
  await page.getByRole("button", { name: "对比" }).click();
  await expect(page.getByRole("columnheader", { name: /还没到这一天/ }).first()).toBeVisible();
});

test("on a phone the rates, what is late and the key proposals come first, in one scroll", async ({
  as,
}) => {
  const page = await as("leader");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(paths.overview());
  const top = (locator: ReturnType<typeof page.locator>) =>
    locator.first().evaluate((element) => element.getBoundingClientRect().top);
  const main = page.getByRole("main");
  const order = [
    await top(main.getByText("件答复超期")),
    await top(main.getByRole("heading", { name: "办结率", exact: true })),
    await top(main.getByRole("heading", { name: "解决落实率", exact: true })),
    await top(main.getByRole("heading", { name: /^重点提案/ })),
    await top(main.getByRole("heading", { name: "其他的率和口径" })),
  ];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const overhang = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  for (const address of [
    paths.overview(),
    paths.overview({ knownAt: "2012-06-25" }),
    paths.overviewUnits(),
    paths.overviewDifferences({ knownAt: "2012-06-25" }),
  ]) {
    await page.goto(address);
    expect(await overhang(), address).toBeLessThanOrEqual(0);
  }
});
