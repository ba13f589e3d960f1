import { paths } from "@/lib/paths";
import {
  ASSIST_UNIT,
  alertOf,
  choose,
  file,
  fillLetter,
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

// After the days whose figures other journeys count.
test.use({ today: "2012-07-10" });

test("of a case that two units answered, the committee rules on the class with a reason", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("城乡公交一体化") });
  await file(staff, id);
  const office = await as("office");
  await startAct(office, id, "交办");
  await choose(office, "办理方式", /^分办/);
  const units = office.getByRole("group", { name: "分办单位" });
  for (const unit of [LEAD_UNIT, ASSIST_UNIT])
    await units.getByLabel(unit, { exact: true }).check();
  await send(office, "交办", id);

  // Both letters came on paper: one of class A, one of class B.
  for (const [unit, letter] of [
    [LEAD_UNIT, /^A/],
    [ASSIST_UNIT, /^B/],
  ] as const) {
    await startAct(staff, id, `答复（${unit}）`);
    await staff.getByLabel("答复正文").fill("线路已调整。");
    await fillLetter(staff, newDocumentNumber());
    await choose(staff, "办理类别", letter);
    await staff.getByLabel("没有面商的原因").fill("电话沟通后同意书面答复");
    await send(staff, "代登记答复", id);
  }

  await startAct(staff, id, "裁定类别");
  await expect(staff.getByRole("main")).toContainText("现在是B类");
  await choose(staff, "裁定为", /^A/);
  await staff.getByRole("button", { name: "裁定", exact: true }).click();
  await expect(alertOf(staff)).toContainText("裁定理由");
  await staff.getByLabel("裁定理由").fill("主要建议已落实");
  await send(staff, "裁定", id);
  await expect(history(staff, "主要建议已落实").first()).toBeVisible();

  // It is the committee's alone.
  await office.goto(paths.proposal.classOverride(id));
  await expect(office.getByRole("main")).toContainText("整件提案的类别由提案委裁定");
  await expect(office.getByRole("button", { name: "裁定", exact: true })).toHaveCount(0);
  const clerk = await as("clerk");
  await openCase(clerk, id);
  await expect(clerk.getByRole("link", { name: "裁定类别" })).toHaveCount(0);
});
