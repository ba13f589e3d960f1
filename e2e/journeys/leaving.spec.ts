import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { choose, file, newTitle, register, send, startAct } from "../support/acts";
import { expect, test } from "../support/test";

test.use({ today: "2012-07-10" });

/** A unit that no other test has. */
async function newUnit(page: Page, name: string): Promise<void> {
  await page.goto(paths.units.new);
  await page.getByLabel("单位名称", { exact: true }).fill(name);
  await page.getByLabel("系统", { exact: true }).selectOption("GOVERNMENT");
  await page.getByRole("button", { name: "加上", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function newAccount(page: Page, person: string, role: RegExp, unit: string) {
  await page.goto(paths.users.new());
  await page.getByLabel("姓名", { exact: true }).fill(person);
  const select = page.getByRole("main").getByLabel("角色", { exact: true });
  const option = select.locator("option", { hasText: role }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByLabel("所在单位").selectOption({ label: unit });
  await page.getByRole("button", { name: "建账号" }).click();
  await expect(page.getByRole("list", { name: "账号条" })).toBeVisible();
  await page.goto(paths.users.list({ q: person }));
  await page.getByRole("link", { name: person, exact: true }).click();
}

test("the only clerk of a unit leaves once somebody takes the open work, in one list", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const key = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 5)}`;
  const unit = `市水利局${key}`;
  const administrator = await as("administrator");
  await newUnit(administrator, unit);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("山塘加固") });
  await file(staff, id);
  const office = await as("office");
  await startAct(office, id, "交办");
  await choose(office, "办理方式", /^独办/);
  await office.getByLabel("主办单位").selectOption({ label: unit });
  await send(office, "交办", id);
  const [leaver, heir] = [`离岗人${key}`, `接手人${key}`];
  await newAccount(administrator, leaver, /^承办单位经办人/, unit);

  await test.step("nobody can take over: it says so, and there is no way to end the account", async () => {
    await expect(administrator.getByRole("button", { name: "停用" })).toHaveCount(0);
    await administrator.getByRole("link", { name: "离岗移交1项，再停用" }).click();
    const main = administrator.getByRole("main");
    await expect(main.getByRole("row", { name: /唯一的.+在办1件次/ })).toContainText(
      "没有能接手的人",
    );
    await administrator.getByRole("button", { name: "预览移交" }).click();
    await expect(main).toContainText("先给接手的人建账号或加角色");
    await expect(main.getByRole("button", { name: /停用/ })).toHaveCount(0);
  });

  await test.step("with a colleague, the preview says who takes what, and one step does it", async () => {
    await newAccount(administrator, heir, /^承办单位负责人/, unit);
    await administrator.goto(paths.users.list({ q: leaver }));
    await administrator.getByRole("link", { name: leaver, exact: true }).click();
    await administrator.getByRole("link", { name: /^离岗移交/ }).click();
    await administrator.getByRole("button", { name: "预览移交" }).click();
    await expect(administrator.getByRole("main")).toContainText("请选由谁接手。");
    const select = administrator.getByLabel("接手的人", { exact: true });
    const option = select.locator("option", { hasText: heir });
    await select.selectOption((await option.getAttribute("value")) ?? "");
    await administrator.getByRole("button", { name: "预览移交" }).click();
    await expect(administrator.getByRole("main")).toContainText(new RegExp(`${heir}.*接手1项`));
    await administrator.getByRole("button", { name: `移交1项，停用${leaver}的账号` }).click();
    await expect(administrator.getByRole("main")).toContainText(/年\d+月\d+日停用/);
  });

  await test.step("the successor has the post", async () => {
    await administrator.goto(paths.users.list({ q: heir }));
    await expect(administrator.getByRole("row", { name: new RegExp(heir) })).toContainText(
      `${unit}负责人、${unit}经办人`,
    );
  });

  await test.step("the successor's account gets a last day, is found by it, and it can be taken back", async () => {
    const main = administrator.getByRole("main");
    await main.getByRole("link", { name: heir, exact: true }).click();
    await administrator.getByRole("link", { name: "定到期日" }).click();
    await administrator.getByLabel("用到哪天", { exact: true }).fill("2012-07-01");
    await administrator.getByLabel("原因", { exact: true }).fill("借调期满");
    await main.getByRole("button", { name: "存", exact: true }).click();
    await expect(main).toContainText("最后一天不能早于今天");
    await administrator.getByLabel("用到哪天", { exact: true }).fill("2012-07-20");
    await main.getByRole("button", { name: "存", exact: true }).click();
    await expect(main).toContainText("用到2012年7月20日（借调期满）");
    await administrator.goto(paths.users.list({ q: heir, state: "ending" }));
    await expect(main.getByRole("row", { name: new RegExp(heir) })).toContainText(
      "用到2012年7月20日",
    );
    await main.getByRole("link", { name: heir, exact: true }).click();
    await administrator.getByRole("link", { name: "改到期日" }).click();
    await administrator.getByLabel("用到哪天", { exact: true }).fill("");
    await administrator.getByLabel("原因", { exact: true }).fill("留任");
    await main.getByRole("button", { name: "存", exact: true }).click();
    await expect(administrator.getByRole("link", { name: "定到期日" })).toBeVisible();
  });
});
