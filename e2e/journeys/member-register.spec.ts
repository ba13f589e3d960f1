import { readFile } from "node:fs/promises";
import { paths } from "@/lib/paths";
import { expect, test } from "../support/test";

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

for (const viewport of SIZES) {
  test(`staff import a register, answer what is asked, write and take back (${viewport.width}px)`, async ({
    as,
  }) => {
    test.setTimeout(180_000);
    const page = await as("staff", { viewport });
    const name = `申屠${Date.now() % 100_000}`;
    const rows = [
      "临安市政协委员名册,,,",
      "姓 名,所属界别,单位,手机号码",
      `${name.slice(0, 1)} ${name.slice(1)},农林水界,市农科所,138 5710 1234`,
      `${name}错,,市林场,12`,
    ];
    const buffer = Buffer.from(rows.join("\n"));

    await page.goto(paths.members.list());
    await page.getByRole("link", { name: "导入名册" }).click();
    await page
      .getByLabel("名册文件")
      .setInputFiles({ name: "名册.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "读文件，先核对" }).click();
    await expect(page.getByRole("table", { name: "错误" })).toContainText("手机号是11位");
    await expect(page.getByRole("button", { name: "写入" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );

    await test.step("the unknown sector is one of those there are; the faulty row stays out", async () => {
      await page.getByLabel("名册里没有界别“农林水界”").selectOption({ index: 2 });
      await page.getByRole("button", { name: "存下，再核对" }).click();
      await expect(page.getByRole("table", { name: "新增" })).toContainText("13857101234");
      await page.getByLabel(/^有错、没有答的1行/).check();
      await page.getByRole("button", { name: "存", exact: true }).click();
      await page.getByRole("button", { name: "写入1位委员" }).click();
      await expect(page.getByText(/^已写入名册/)).toBeVisible();
    });

    const result = new URL(page.url()).pathname;
    await test.step("exported, the number is masked; whole it needs a reason", async () => {
      await page.goto(paths.members.export);
      await page.getByLabel("CSV").check();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出", exact: true }).click();
      const text = await readFile(await (await download).path(), "utf8");
      expect(text).toContain(name);
      expect(text).toContain("138****1234");
      const whole = `${paths.members.exportFile}?whole=on&format=csv`;
      const refused = await page.request.get(whole);
      expect([refused.status(), await refused.text()]).toEqual([
        400,
        expect.stringContaining("请写明用途"),
      ]);
      const unit = await as("clerk");
      expect((await unit.request.get(paths.members.exportFile)).status()).toBe(403);
      const administrator = await as("administrator");
      const asked = await administrator.request.get(`${whole}&reason=${encodeURIComponent("看")}`);
      expect(asked.status()).toBe(403);
    });

    await test.step("taken back, nobody of it is left", async () => {
      await page.goto(result);
      await page.getByLabel("撤销的原因").fill("试用");
      await page.getByRole("button", { name: /^撤销这1位委员/ }).click();
      await expect(page.getByText(/整批撤销，/)).toBeVisible();
      await page.goto(paths.members.list({ q: name }));
      await expect(page.getByText("没有这样的委员。")).toBeVisible();
    });
  });
}
