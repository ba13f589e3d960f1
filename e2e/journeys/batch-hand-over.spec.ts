import { paths } from "@/lib/paths";
import {
  accept,
  alertOf,
  ASSIST_UNIT,
  file,
  handOverBatch,
  history,
  LEAD_UNIT,
  newTitle,
  openCase,
  planUnits,
  previewBatch,
  register,
  startAct,
} from "../support/acts";
import { expect, test } from "../support/test";

// Later than the days whose figures other journeys count.
test.use({ today: "2012-07-10" });

test("the office prepares two cases and hands them over in a batch, with sheets, receipts and an undo", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const staff = await as("staff");
  const titles = [newTitle("库区道路"), newTitle("库区桥梁")];
  const ids: number[] = [];
  for (const title of titles) {
    const id = await register(staff, { title });
    await file(staff, id);
    ids.push(id);
  }
  const [first = 0, second = 0] = ids;
  const office = await as("office");
  const clerk = await as("clerk");

  await test.step("the committee suggests, the office takes it over with one press", async () => {
    await startAct(staff, first, "建议承办单位");
    await staff.getByRole("radio", { name: /^独办/ }).check();
    await staff.getByRole("button", { name: "存为建议" }).click();
    await expect(alertOf(staff).first()).toContainText("请选择独办单位");
    await staff.getByLabel("主办单位").selectOption({ label: LEAD_UNIT });
    await staff.getByRole("button", { name: "存为建议" }).click();
    await expect(history(staff, `建议由${LEAD_UNIT}（独办）承办`)).toBeVisible();
    await office.goto(paths.handOver.list());
    const row = office.getByRole("row").filter({ hasText: titles[0] });
    await row.getByRole("button", { name: /采用建议/ }).click();
    await expect(row.getByRole("checkbox")).toBeChecked();
    await expect(row).toContainText(`独办${LEAD_UNIT}`);
  });

  await test.step("the preview says what each unit gets and what stays behind", async () => {
    await planUnits(office, second);
    await previewBatch(office, [first]);
    await expect(office.getByRole("table", { name: "不在这一批的提案" })).toContainText(
      titles[1] ?? "",
    );
    await previewBatch(office, ids);
    const units = office.getByRole("table", { name: "各单位件次" });
    await expect(units.getByRole("row", { name: LEAD_UNIT })).toContainText(/1\s*1\s*0\s*0\s*2/);
    await expect(units.getByRole("row", { name: ASSIST_UNIT })).toContainText(/0\s*0\s*0\s*1\s*1/);
    await expect(office.getByRole("main")).toContainText("7月10日交办，从第二天起数3个工作日");
  });

  await test.step("undone before a unit acts, every case is back and keeps its units", async () => {
    await handOverBatch(office, ids);
    await office.getByRole("link", { name: "撤销整批" }).click();
    await office.getByLabel("撤销原因").fill("会议改期");
    await office.getByRole("button", { name: "撤销这2件的交办" }).click();
    await expect(office.getByRole("main")).toContainText("已整批撤销：会议改期");
    await openCase(office, first);
    await expect(history(office, /随批次2012-交办-\d+整批撤销，原因：会议改期/)).toBeVisible();
  });

  const batch = await handOverBatch(office, ids);
  const number = /2012-交办-\d+/.exec((await office.locator("h1").textContent()) ?? "")?.[0] ?? "";

  await test.step("each unit's sheet shows its cases; a unit prints its own", async () => {
    await office.getByRole("link", { name: "打印全部交办单" }).click();
    const sheet = office.getByRole("article", { name: `${LEAD_UNIT}的交办单` });
    for (const words of [...titles, number, "签收人（签名）", "3个工作日内，即7月13日"])
      await expect(sheet).toContainText(words);
    await expect(office.getByRole("article", { name: `${ASSIST_UNIT}的交办单` })).toBeVisible();
    await clerk.goto(paths.handOver.sheets(batch));
    await expect(clerk.getByRole("article")).toHaveCount(1);
    await expect(clerk.getByRole("article")).toContainText(`${LEAD_UNIT}：`);
    await clerk.goto(paths.handOver.batch(batch));
    await expect(clerk.getByRole("main")).not.toContainText(number);
  });

  await test.step("accepted, there is a numbered receipt for both sides", async () => {
    await accept(clerk, first);
    await clerk
      .locator("#units")
      .getByRole("link", { name: /^回执2012-签-\d{4}$/ })
      .click();
    const receipt = clerk.getByRole("article", { name: "签收回执" });
    await expect(receipt).toContainText(/2012-签-\d{4}/);
    await expect(receipt).toContainText(titles[0] ?? "");
    await office.goto(new URL(clerk.url()).pathname);
    await expect(office.getByRole("article", { name: "签收回执" })).toContainText(LEAD_UNIT);
  });

  await test.step("and the batch can be undone no more, naming the unit", async () => {
    await office.goto(paths.handOver.undo(batch));
    await expect(office.getByRole("main")).toContainText(`${LEAD_UNIT}已签收或办理`);
    await expect(office.getByRole("button", { name: /^撤销这/ })).toHaveCount(0);
  });
});
