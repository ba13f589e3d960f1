import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { ROOT } from "@/bin/support/install.mjs";
import { type Site, startSite } from "@/bin/support/site";
import { freePort } from "@/lib/db/embedded/cluster";
import { paths } from "@/lib/paths";
import { alertOf, register } from "../support/acts";

/** A committee of its own, beside the demo that the other journeys share. */
let site: Site;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), "register-own-"));
  const env = { ...process.env, DATA_DIR: join(folder, "data"), DATABASE_URL: "" };
  site = await startSite(process.execPath, ["bin/start.mjs", "--own"], {
    cwd: ROOT,
    env,
    port: await freePort(),
    seconds: 60,
  });
});

test.afterAll(async () => {
  expect(await site.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("账号或手机号").fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

test("a committee sets itself up, from the printed link to its first proposal", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const printed = () => /\/setup\/\S+/.exec(site.said())?.[0] ?? "";
  await expect.poll(printed, "the link is printed").not.toBe("");
  const link = printed();
  const page = await open(browser, link);

  await test.step("what is missing is said, and what was typed stays", async () => {
    await page.getByLabel("政协的名称").fill("余杭区政协");
    await page.getByRole("button", { name: "设置好，去登录" }).click();
    await expect(alertOf(page)).toContainText("请填写姓名");
    await expect(page.getByLabel("政协的名称")).toHaveValue("余杭区政协");
  });

  await test.step("the link makes the administrator, once", async () => {
    await page.getByLabel("名称", { exact: true }).fill("十五届一次会议");
    await page.getByLabel("姓名").fill("王管");
    await page.getByLabel("密码", { exact: true }).fill("correct horse 9");
    await page.getByLabel("密码，再填一遍").fill("correct horse 9");
    await page.getByRole("button", { name: "设置好，去登录" }).click();
    await expect(page).toHaveURL(/signin/);
    await signIn(page, "王管", "correct horse 9");
    await expect(page.getByRole("heading", { name: "账号" })).toBeVisible();
    const again = await open(browser, link);
    await expect(again.getByRole("heading", { name: "这个设置链接不能用了。" })).toBeVisible();
  });

  const slip = await test.step("the administrator makes a member of the staff", async () => {
    await page.goto(paths.users.new());
    await page.getByLabel("姓名").fill("李干事");
    await page.getByLabel("角色").selectOption("committeeStaff");
    await page.getByRole("button", { name: "建账号" }).click();
    const shown = page.getByText(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    return (await shown.textContent()) ?? "";
  });

  const staff = await open(browser, paths.signIn());
  await test.step("who takes a password of their own", async () => {
    await signIn(staff, "李干事", slip);
    await staff.getByLabel("首次密码").fill(slip);
    await staff.getByLabel("新密码", { exact: true }).fill("horse staple 88");
    await staff.getByLabel("新密码，再填一遍").fill("horse staple 88");
    await staff.getByRole("button", { name: "改密码" }).click();
    await expect(staff.getByRole("heading", { name: "待办" })).toBeVisible();
  });

  await test.step("and registers a proposal of a member whom they add", async () => {
    await staff.goto(paths.newProposal);
    await staff.getByRole("link", { name: "先加一位委员" }).click();
    await staff.getByLabel("姓名", { exact: true }).fill("陈立生");
    await staff.getByLabel("界别").fill("农业界");
    await staff.getByRole("button", { name: "加上" }).click();
    await expect(staff.getByRole("table", { name: "委员" })).toContainText("陈立生");
    expect(await register(staff, { title: "关于乡村公路养护的建议" })).toBeGreaterThan(0);
  });
});
