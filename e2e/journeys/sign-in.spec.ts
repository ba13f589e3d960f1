import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { alertOf, choose } from "../support/acts";
import { expect, test } from "../support/test";

type Account = { login: string; password: string };

const OWN_PASSWORD = "自己的密码2012";

/** The administrator makes one account and reads its slip, which is shown once. */
async function makeAccount(page: Page, role: string | RegExp, unit?: string): Promise<Account> {
  const login = `t${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  await page.goto(paths.users.new());
  await page.getByLabel("姓名", { exact: true }).fill("试用人");
  await page.getByLabel("账号", { exact: true }).fill(login);
  await choice(page, "角色", role);
  if (unit) await page.getByLabel("所在单位").selectOption({ label: unit });
  await page.getByRole("button", { name: "建账号" }).click();
  const slip = page.getByRole("list", { name: "账号条" }).getByRole("listitem");
  await expect(slip).toContainText(login);
  const password = /[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(
    (await slip.textContent()) ?? "",
  )?.[0];
  return { login, password: password ?? "" };
}

async function choice(page: Page, label: string, option: string | RegExp): Promise<void> {
  const select = page.getByRole("main").getByLabel(label, { exact: true });
  const value = await select.locator("option", { hasText: option }).first().getAttribute("value");
  await select.selectOption(value ?? "");
}

async function enter(page: Page, { login, password }: Account): Promise<void> {
  await page.goto(paths.signIn({ from: paths.account.show }));
  await page.getByLabel("账号或手机号").fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Signs in with the slip and changes the first password. */
async function enterFirst(page: Page, account: Account): Promise<Account> {
  await enter(page, account);
  await expect(page.getByRole("heading", { name: "先换成自己的密码" })).toBeVisible();
  await page.getByLabel("首次密码").fill(account.password);
  await page.getByLabel("新密码", { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel("新密码，再填一遍").fill(OWN_PASSWORD);
  await page.getByRole("button", { name: "改密码" }).click();
  await expect(page.getByRole("heading", { name: "先换成自己的密码" })).toHaveCount(0);
  await expect(page).not.toHaveURL(/password/);
  return { ...account, password: OWN_PASSWORD };
}

test("a first password opens nothing but its change, and too weak a new one is refused", async ({
  as,
}) => {
  const account = await makeAccount(await as("administrator"), /^提案委/);
  const page = await as("public");
  await enter(page, account);
  await page.goto(paths.register());
  await expect(page.getByRole("heading", { name: "先换成自己的密码" })).toBeVisible();
  await page.getByLabel("首次密码").fill(account.password);
  await page.getByLabel("新密码", { exact: true }).fill("1111");
  await page.getByLabel("新密码，再填一遍").fill("1111");
  await page.getByRole("button", { name: "改密码" }).click();
  await expect(alertOf(page)).toContainText("8位");
  await enterFirst(await as("public"), account);
});

test("a wrong password is refused in words, and after five the account is locked", async ({
  as,
}) => {
  const account = await makeAccount(await as("administrator"), /^领导/);
  const page = await as("public");
  for (let time = 0; time < 5; time += 1) {
    await enter(page, { ...account, password: "不是这个密码" });
    await expect(alertOf(page)).toContainText("账号或密码不对");
    await expect(page.getByLabel("账号或手机号")).toHaveValue(account.login);
  }
  await enter(page, account);
  await expect(alertOf(page)).toContainText("已锁定");
  // Another account from the same place is not locked.
  const other = await makeAccount(await as("administrator"), /^领导/);
  await enterFirst(await as("public"), other);
});

test("a disabled account is out at once", async ({ as }) => {
  const administrator = await as("administrator");
  const account = await makeAccount(administrator, /^提案委/);
  const page = await as("public");
  const own = await enterFirst(page, account);
  await page.goto(paths.register());
  await expect(page.getByRole("heading", { level: 1, name: "提案" })).toBeVisible();

  await administrator.goto(paths.users.list({ q: account.login }));
  await administrator.getByRole("link", { name: "试用人" }).click();
  await administrator.getByRole("button", { name: "停用，马上退出" }).click();
  await expect(administrator.getByRole("button", { name: "恢复使用" })).toBeVisible();
  await page.goto(paths.register());
  await expect(page).toHaveURL(/\/signin/);
  await enter(page, own);
  await expect(alertOf(page)).toContainText("已经停用");
});

test("a person with two roles acts in one at a time", async ({ as }) => {
  const administrator = await as("administrator");
  const account = await makeAccount(administrator, /^承办单位经办人/, "市交通运输局");
  await administrator.goto(paths.users.list({ q: account.login }));
  await administrator.getByRole("link", { name: "试用人" }).click();
  await choice(administrator, "角色", /^提案委/);
  await administrator.getByRole("button", { name: "加角色" }).click();
  await expect(administrator.getByRole("main").getByText("提案委", { exact: true })).toBeVisible();

  const page = await as("public");
  await enterFirst(page, account);
  // The fold in the masthead is named after the role that one acts in.
  const role = page.getByRole("banner").locator("summary").last();
  const asClerk = ((await role.textContent()) ?? "").includes("经办人");
  await page.goto(paths.newProposal);
  await expect(page.getByRole("button", { name: "登记", exact: true })).toHaveCount(
    asClerk ? 0 : 1,
  );
  await page.goto(paths.account.role);
  await choose(page, "角色", asClerk ? "提案委" : /经办人/);
  await page.getByRole("button", { name: "换成这个角色" }).click();
  await expect(role).toContainText(asClerk ? "提案委" : "经办人");
  await page.goto(paths.newProposal);
  await expect(page.getByRole("button", { name: "登记", exact: true })).toHaveCount(
    asClerk ? 1 : 0,
  );
});

test("the administrator makes all accounts of the directories in one step, none twice", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as("administrator");
  const name = `试用局${Date.now().toString(36)}`;
  await page.goto(paths.units.new);
  await page.getByLabel("单位名称").fill(name);
  await page.getByLabel("系统").selectOption({ index: 1 });
  await page.getByLabel("联络员").fill("试用联络员");
  await page.getByRole("button", { name: "加上" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.goto(paths.users.slips);
  const planned = page.getByRole("table", { name: "要建的账号" }).getByRole("row", { name });
  await expect(planned).not.toHaveCount(0);
  await page.getByRole("button", { name: /^建\d+个账号，出账号条$/ }).click();
  const slips = page.getByRole("list", { name: "账号条" });
  await expect(slips).toContainText(name, { timeout: 120_000 });
  await expect(page.getByText("密码只显示这一次")).toBeVisible();
  const workbook = page.getByRole("link", { name: "下载工作簿" });
  expect((await workbook.getAttribute("href"))?.length).toBeGreaterThan(1000);

  await page.goto(paths.users.slips);
  await expect(page.getByText("没有要建的账号")).toBeVisible();
  await expect(page.getByText("首次密码", { exact: true })).toHaveCount(0);
});
