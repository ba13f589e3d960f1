import { paths } from "@/lib/paths";
import { alertOf, history, newTitle, openCase, register, send, startAct } from "../support/acts";
import { expect, test } from "../support/test";

test("a declined submission went on elsewhere; its proposer reads on a phone what became of it", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const title = newTitle("老旧小区加装电梯");
  const id = await register(staff, { title });
  await startAct(staff, id, "不予立案");
  await staff.getByLabel("理由").selectOption({ label: "情况反映" });
  await staff.getByLabel("去向").selectOption({ label: "转社情民意" });
  await staff.getByLabel("说明").fill("反映的情况转社情民意办理。");
  await send(staff, "不予立案", id);

  const proposer = await as("proposer", { viewport: { width: 390, height: 844 } });
  await openCase(proposer, id);
  await expect(proposer.getByRole("main")).toContainText("还没有结果");

  await test.step("the staff's list leads to it; without words it is refused, and what was typed stays", async () => {
    await staff.goto(paths.review());
    await staff.getByRole("link", { name: "不予立案的去向" }).click();
    await staff.getByRole("row", { name: title }).getByRole("link", { name: "登记结果" }).click();
    await staff.getByLabel("去了哪里").fill("市信访局");
    await staff.getByRole("button", { name: "登记去向结果" }).click();
    await expect(alertOf(staff)).toContainText("请填写结果");
    await expect(staff.getByLabel("去了哪里")).toHaveValue("市信访局");
    await staff.getByLabel("编号").fill("社情民意第12期");
    await staff.getByLabel("结果", { exact: true }).fill("市住建局已列入今年试点。");
    await send(staff, "登记去向结果", id);
    await expect(history(staff, /登记去向结果（转社情民意）/)).toBeVisible();
    await staff.goto(paths.openOutcomes);
    await expect(staff.getByRole("row", { name: title })).toHaveCount(0);
  });

  await test.step("the proposer reads it and is told; nothing can be recorded by them", async () => {
    await openCase(proposer, id);
    const main = proposer.getByRole("main");
    await expect(main).toContainText("市信访局（社情民意第12期）：市住建局已列入今年试点。");
    const wide = await proposer.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await expect(async () => {
      await proposer.goto(paths.inbox());
      const line = proposer.getByRole("row", { name: title }).filter({ hasText: "有了下文" });
      await expect(line).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await proposer.goto(paths.proposal.declineOutcome(id));
    await expect(main).toContainText("只有提案委可以登记去向结果");
    await proposer.goto(paths.openOutcomes);
    await expect(proposer.getByRole("row", { name: title })).toHaveCount(0);
  });

  await test.step("while it stands, the decision is not undone", async () => {
    await staff.goto(paths.proposal.reviewUndo(id));
    await expect(staff.getByRole("main")).toContainText("已登记去向结果");
  });
});
