import { paths } from "@/lib/paths";
import {
  actsBox,
  alertOf,
  choose,
  file,
  handOver,
  history,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
  send,
  startAct,
  unfoldActs,
} from "../support/acts";
import { expect, test } from "../support/test";

test("a unit asks to return a case; the office gives it to another, and the first one's record stays", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const title = newTitle("水库清淤");
  const id = await register(staff, { title });
  await file(staff, id);
  const office = await as("office");
  await handOver(office, id);
  const clerk = await as("clerk");

  await test.step("without its grounds nothing is sent, and what was typed stays", async () => {
    await startAct(clerk, id, "申退");
    await clerk.getByLabel("申退理由").fill("水库由水利部门管理");
    await clerk.getByRole("button", { name: "提出申退" }).click();
    await expect(alertOf(clerk)).toContainText("职责依据");
    await expect(clerk.getByLabel("申退理由")).toHaveValue("水库由水利部门管理");
    await clerk.getByLabel("职责依据").fill("三定规定第三条");
    await clerk.getByLabel("本单位负责人").fill("郑伯年");
    await clerk.getByLabel("建议由哪个单位承办").selectOption({ label: "市水利水电局" });
    await send(clerk, "提出申退", id);
    await expect(clerk.locator("#units")).toContainText("三定规定第三条");
  });

  await test.step("it waits for the office, and nobody else may rule", async () => {
    await clerk.goto(paths.proposal.show(id));
    await unfoldActs(clerk);
    await expect(actsBox(clerk).getByRole("link", { name: "申退", exact: true })).toHaveCount(0);
    await office.goto(paths.desk);
    const line = office.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText(`${LEAD_UNIT}申退，等裁定`);
    await line.getByRole("link", { name: "裁定" }).click();
    const leader = await as("leader");
    await leader.goto(new URL(office.url()).pathname);
    await expect(leader.getByRole("button", { name: "裁定" })).toHaveCount(0);
    await expect(leader.getByRole("main")).toContainText("前两次争议由督查室裁定");
  });

  await test.step("reassigned, it is the other unit's, and the history says so", async () => {
    await choose(office, "裁定", /^改派/);
    await expect(office.getByLabel("改派给").locator("option:checked")).toHaveText("市水利水电局");
    await office.getByLabel("裁定理由").fill("职责清楚");
    await send(office, "裁定", id);
    await expect(office.locator("#units")).toContainText("已改派");
    await expect(office.locator("#units")).toContainText("原期限9月27日");
    await expect(office.locator("#units")).toContainText("市水利水电局");
    await expect(history(office, `裁定${LEAD_UNIT}申退，改派给市水利水电局`)).toBeVisible();
  });

  await test.step("the first unit still reads it, and does nothing more on it", async () => {
    await openCase(clerk, id);
    await expect(clerk.locator("#units")).toContainText("已改派");
    await unfoldActs(clerk);
    await expect(actsBox(clerk).getByRole("link", { name: "签收", exact: true })).toHaveCount(0);
  });
});
