import {
  actsBox,
  alertOf,
  choose,
  file,
  fillLetter,
  handOver,
  history,
  LEAD_UNIT,
  newDocumentNumber,
  newTitle,
  openCase,
  register,
  send,
  startAct,
} from "../support/acts";
import { expect, test } from "../support/test";

/** The smallest PDF that a reader takes for one. */
const SCAN = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

test.describe("some days later", () => {
  // After the days whose figures other journeys count.
  test.use({ today: "2012-07-10" });

  test("what is recorded more than three working days late stands with both days", async ({
    as,
  }) => {
    const staff = await as("staff");
    await register(staff, { title: newTitle("河道保洁"), submittedOn: "2012-07-02" });
    await expect(history(staff, "7月2日的事，7月10日补记")).toBeVisible();
    await register(staff, { title: newTitle("河道保洁"), submittedOn: "2012-07-09" });
    await expect(history(staff, "（7月9日）").first()).toBeVisible();
    await expect(history(staff, "补记")).toHaveCount(0);
  });
});

test("staff log a unit's acceptance, reply and the proposer's rating from paper", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("路灯亮化") });
  await file(staff, id);
  const office = await as("office");
  await handOver(office, id);

  await startAct(staff, id, `签收（${LEAD_UNIT}）`);
  await staff.getByLabel("签收人").fill("姚云蓉");
  await staff.getByLabel("签收单扫描件").setInputFiles({
    name: "签收单.pdf",
    mimeType: "application/pdf",
    buffer: SCAN,
  });
  await send(staff, "代登记签收", id);

  await startAct(staff, id, `答复（${LEAD_UNIT}）`);
  await expect(staff.getByText(`代${LEAD_UNIT}登记`)).toBeVisible();
  // A letter on paper may not say of each suggestion what becomes of it; what it does say is typed.
  await staff.getByLabel("答复正文").fill("已列入今年养护计划，九月底前完成。");
  await choose(staff, "建议1采纳情况", /^采纳/);
  await staff.getByLabel("第1项做什么").fill("修完危险路段");
  await staff.getByLabel("第1项何时完成").fill("2012-09-30");
  await fillLetter(staff, newDocumentNumber());
  await staff.getByLabel("没有面商的原因").fill("提案者在外地，电话沟通后同意书面答复");
  await staff.getByLabel("答复函扫描件").setInputFiles({
    name: "答复函.exe",
    mimeType: "application/pdf",
    buffer: Buffer.from("MZ not a scan"),
  });
  await staff.getByRole("button", { name: "代登记答复" }).click();
  await expect(alertOf(staff)).toContainText(/PDF|扫描件/);
  await expect(staff.getByLabel("答复正文")).toHaveValue(/九月底前完成/);
  await staff.getByLabel("答复函扫描件").setInputFiles({
    name: "答复函.pdf",
    mimeType: "application/pdf",
    buffer: SCAN,
  });
  await send(staff, "代登记答复", id);
  await expect(staff.locator("#replies")).toContainText("代登记");
  await expect(staff.locator("#replies")).toContainText("电话沟通后同意书面答复");
  await expect(staff.locator("#replies")).toContainText("建议1 采纳");
  const promise = staff.locator("#replies").getByRole("row", { name: /修完危险路段/ });
  await expect(promise).toContainText("9月30日前");
  await expect(history(staff, `代${LEAD_UNIT}`).first()).toBeVisible();

  await startAct(staff, id, "代录评价");
  await choose(staff, "对办理态度", "满意");
  await choose(staff, "对办理结果", "基本满意");
  await staff.getByLabel("征询意见表扫描件").setInputFiles({
    name: "征询意见表.pdf",
    mimeType: "application/pdf",
    buffer: SCAN,
  });
  await send(staff, "录入并封存", id);
  await expect(staff.locator("#ratings")).toContainText("已交回，封存");
  await expect(staff.locator("#ratings")).not.toContainText("基本满意");

  const head = await as("head");
  await openCase(head, id);
  await expect(head.locator("#replies")).toContainText("代登记");
  await expect(actsBox(head).getByRole("link", { name: "答复", exact: true })).toHaveCount(0);
});
