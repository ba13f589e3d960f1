import { paths } from "@/lib/paths";
import { file, newTitle, openCase, register, send, startAct } from "../support/acts";
import { expect, test } from "../support/test";

test("staff mark a candidate, the chairmen's meeting's list holds it, and it is chosen from there", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const title = newTitle("城区停车难");
  const id = await register(staff, { title });
  await startAct(staff, id, "列为重点候选");
  await staff.getByLabel("候选理由").fill("群众反映集中");
  await send(staff, "列为重点提案候选", id);
  await expect(staff.getByRole("main")).toContainText("群众反映集中（内部，不公开）");

  await test.step("neither proposer nor office learns of it", async () => {
    await file(staff, id);
    for (const person of ["proposer", "office"] as const) {
      const page = await as(person);
      await openCase(page, id);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText("候选");
      await page.goto(paths.keyCandidates());
      await expect(page.getByRole("main")).toContainText("候选是内部内容");
      await expect(page.getByRole("row", { name: title })).toHaveCount(0);
    }
  });

  await test.step("leaders read the list, staff choose from it", async () => {
    const leader = await as("leader");
    await leader.goto(paths.keyCandidates());
    await expect(leader.getByRole("row", { name: title })).toContainText("待遴选");
    await staff.goto(paths.review());
    await staff.getByRole("link", { name: "重点提案候选" }).click();
    const row = staff.getByRole("row", { name: title });
    await expect(row).toContainText("群众反映集中");
    await expect(row).toContainText("陈立生");
    await row.getByRole("link", { name: "定为重点提案" }).click();
    await send(staff, "定为重点提案", id);
    await staff.goto(paths.keyCandidates());
    await expect(row).toContainText("已定");
  });
});

test("that a proposer works in the unit that is to have the case is said to staff and office alone", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("古树名木保护") });
  await file(staff, id);
  // 陈立生 works in 市林业局.
  const office = await as("office");
  await office.goto(paths.proposal.handOverPlan(id));
  await expect(office.getByRole("main")).toContainText("提案者陈立生在市林业局工作");
  await office
    .getByRole("group", { name: "办理方式" })
    .getByRole("radio", { name: /^独办/ })
    .check();
  await office.getByLabel("主办单位").selectOption({ label: "市林业局" });
  await office.getByRole("button", { name: "存为拟交办", exact: true }).click();
  await expect(office).toHaveURL(/\/hand-over\?plenary=\d+$/);
  await openCase(office, id);
  await expect(office.getByRole("main")).toContainText("本件可能由市林业局承办");
  await openCase(staff, id);
  await expect(staff.getByRole("main")).toContainText("本件可能由市林业局承办");
  const proposer = await as("proposer");
  await openCase(proposer, id);
  await expect(proposer.getByRole("main")).not.toContainText("工作，");
});
