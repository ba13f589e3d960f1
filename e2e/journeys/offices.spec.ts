import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  alertOf,
  choose,
  file,
  handOver,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
  startAct,
} from "../support/acts";
import { expect, test } from "../support/test";

const PARTY_OFFICE = "市委督查室";

/** The form of the office by that name. */
const formOf = (page: Page, name: string) => page.getByRole("form", { name, exact: true });

/** One office for all again, also where a step failed: other journeys hand over to any unit. */
async function removeOffice(administrator: Page): Promise<void> {
  await administrator.goto(paths.handOverOffices());
  const edit = administrator.getByRole("link", { name: `修改${PARTY_OFFICE}` });
  if ((await edit.count()) > 0) {
    await edit.click();
    await administrator.getByRole("button", { name: "去掉", exact: true }).click();
  }
  await expect(administrator.getByRole("main")).toContainText("所有单位");
  await expect(edit).toHaveCount(0);
}

test("a second hand-over office takes its units' cases, and gives them back", async ({ as }) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("村道硬化") });
  await file(staff, id);
  const administrator = await as("administrator");
  const office = await as("office");
  try {
    await test.step("the administrator says whose units are whose; an office without units is refused", async () => {
      await administrator.goto(paths.handOverOffices());
      await expect(administrator.getByRole("main")).toContainText("所有单位");
      const added = formOf(administrator, "增加一个交办单位");
      await added.getByLabel("名称").fill(PARTY_OFFICE);
      await added.getByRole("button", { name: "增加" }).click();
      await expect(alertOf(administrator)).toContainText("请至少选一个系统");
      await expect(added.getByLabel("名称")).toHaveValue(PARTY_OFFICE);
      await added.getByRole("checkbox", { name: "政府", exact: true }).check();
      await added.getByRole("button", { name: "增加" }).click();
      await expect(administrator.getByRole("row", { name: PARTY_OFFICE })).toContainText(
        "还没有人",
      );
    });

    await test.step("the other office cannot hand over to its units, and is told why", async () => {
      await startAct(office, id, "交办");
      await choose(office, "办理方式", /^独办/);
      await office.getByLabel("主办单位").selectOption({ label: LEAD_UNIT });
      await office.getByRole("button", { name: "交办", exact: true }).click();
      await expect(alertOf(office)).toContainText(`「${LEAD_UNIT}」由别的督查室交办`);
    });

    await test.step("who is moved to that office can", async () => {
      await administrator.getByRole("link", { name: `修改${PARTY_OFFICE}` }).click();
      const form = formOf(administrator, `修改${PARTY_OFFICE}`);
      for (const box of await form
        .getByRole("group", { name: /^人员/ })
        .getByRole("checkbox")
        .all())
        await box.check();
      await form.getByRole("button", { name: "存下" }).click();
      await expect(administrator.getByRole("row", { name: PARTY_OFFICE })).not.toContainText(
        "还没有人",
      );
      await openCase(office, id);
      await expect(office.getByRole("banner")).toContainText(PARTY_OFFICE);
      await handOver(office, id);
    });
  } finally {
    await removeOffice(administrator);
  }
});
