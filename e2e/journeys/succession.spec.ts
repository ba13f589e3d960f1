import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  choose,
  file,
  history,
  newTitle,
  openCase,
  register,
  send,
  startAct,
} from "../support/acts";
import { expect, test } from "../support/test";

test.use({ today: "2012-07-10" });

async function newUnit(page: Page, name: string): Promise<string> {
  await page.goto(paths.units.new);
  await page.getByLabel("单位名称", { exact: true }).fill(name);
  await page.getByLabel("系统", { exact: true }).selectOption("GOVERNMENT");
  await page.getByRole("button", { name: "加上", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return page.url();
}

async function succeed(page: Page, from: string, to: string): Promise<void> {
  await page.goto(from);
  await page.getByRole("link", { name: "由别的单位接续" }).click();
  await choose(page, "变动", /^并入/);
  await page.getByLabel("接续的单位").selectOption({ label: to });
  await page.getByRole("button", { name: "登记接续并移交" }).click();
  await expect(page.getByRole("heading", { level: 1, name: to })).toBeVisible();
}

test("a succession is taken back whole, but not once the successor did something", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const key = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 5)}`;
  const [before, after] = [`市园林局${key}`, `市城管局${key}`];
  const administrator = await as("administrator");
  const first = await newUnit(administrator, before);
  await newUnit(administrator, after);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("行道树补种") });
  await file(staff, id);
  const office = await as("office");
  await startAct(office, id, "交办");
  await choose(office, "办理方式", /^独办/);
  await office.getByLabel("主办单位").selectOption({ label: before });
  await send(office, "交办", id);

  await test.step("without a reason it is refused; with one everything returns, and the history says so", async () => {
    await succeed(administrator, first, after);
    await administrator.goto(first);
    await administrator.getByRole("link", { name: "撤销接续" }).click();
    await expect(administrator.getByRole("main")).toContainText("收回在办的1件次");
    await administrator.getByRole("button", { name: "撤销接续" }).click();
    await expect(administrator.getByLabel("撤销原因")).toHaveAttribute("aria-invalid", "true");
    await administrator.getByLabel("撤销原因").fill("登记错了单位");
    await administrator.getByRole("button", { name: "撤销接续" }).click();
    await expect(administrator.getByRole("link", { name: "由别的单位接续" })).toBeVisible();
    await openCase(staff, id);
    await expect(
      history(staff, `${after}的接续撤销，仍由${before}承办，期限不变，原因：登记错了单位`),
    ).toBeVisible();
  });

  await test.step("once the successor has accepted, the case stands in the way", async () => {
    await succeed(administrator, first, after);
    await startAct(staff, id, `签收（${after}）`);
    await staff.getByLabel("签收人").fill("姚云蓉");
    await staff.getByLabel("签收单扫描件").setInputFiles({
      name: "签收单.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
      ),
    });
    await send(staff, "代登记签收", id);
    await administrator.goto(first);
    await administrator.getByRole("link", { name: "撤销接续" }).click();
    await expect(administrator.getByRole("main")).toContainText(/接续后已签收，不能撤销/);
    await expect(administrator.getByRole("button", { name: "撤销接续" })).toHaveCount(0);
  });
});
