import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { alertOf, choose, newTitle } from "../support/acts";
import { expect, test } from "../support/test";

test.use({ today: "2012-07-11" });

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

const idOf = (page: Page) => Number(/\/proposals\/(\d+)/.exec(page.url())?.[1]);

/** As a word processor gives it. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate((input: HTMLElement, pasted) => {
    input.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    input.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

for (const viewport of SIZES) {
  test(`a member writes, loses the connection, goes on and hands in (${viewport.width}px)`, async ({
    as,
  }) => {
    test.setTimeout(120_000);
    const page = await as("proposer", { viewport });
    const title = newTitle("农村公路养护");
    await page.goto(paths.newProposal);
    await page.getByLabel("案由", { exact: true }).fill(title);
    await expect(page.getByText(/^已存 /)).toBeVisible();
    await expect(page).toHaveURL(/\/proposals\/\d+\/edit$/);
    const id = idOf(page);

    await test.step("what Word leaves behind goes, a list becomes suggestions, and they move", async () => {
      await paste(page, "情况分析", "　　公路坑洼多。\u000b雨天难行。");
      await expect(page.getByLabel("情况分析", { exact: true })).toHaveValue(
        "公路坑洼多。\n雨天难行。",
      );
      await paste(page, "建议1", "1. 增加经费。\n2. 落实责任人。\n3. 每年公布。");
      await expect(page.getByLabel("建议3", { exact: true })).toHaveValue("每年公布。");
      await page.getByRole("button", { name: "上移建议3" }).click();
      await expect(page.getByLabel("建议2", { exact: true })).toHaveValue("每年公布。");
      await page.getByRole("button", { name: "去掉建议2" }).click();
      await expect(page.getByLabel("建议2", { exact: true })).toHaveValue("落实责任人。");
      await expect(page.getByText(/^已存 /)).toBeVisible();
    });

    await test.step("without a connection nothing is lost", async () => {
      await page.context().setOffline(true);
      await page.getByLabel("希望承办的单位").fill("市交通运输局");
      await expect(page.getByText("连不上服务器", { exact: false })).toBeVisible();
      await page.context().setOffline(false);
      await expect(page.getByText(/^已存 /)).toBeVisible();
      await page.reload();
      await expect(page.getByLabel("希望承办的单位")).toHaveValue("市交通运输局");
      await expect(page.getByLabel("建议2", { exact: true })).toHaveValue("落实责任人。");
    });

    await test.step("an ended sign-in keeps what was typed, and signing in again goes on", async () => {
      const cookies = await page.context().cookies();
      await page.context().clearCookies();
      await page.getByLabel("情况分析", { exact: true }).fill("公路坑洼多，桥也窄。");
      await expect(page.getByText("登录已经失效", { exact: false })).toBeVisible();
      await page.context().addCookies(cookies);
      await page.reload();
      await page.getByRole("button", { name: "放回来" }).click();
      await expect(page.getByLabel("情况分析", { exact: true })).toHaveValue(
        "公路坑洼多，桥也窄。",
      );
      await expect(page.getByLabel("建议2", { exact: true })).toHaveValue("落实责任人。");
      await expect(page.getByText(/^已存 /)).toBeVisible();
    });

    await test.step("too long a title is refused, and everything stays", async () => {
      await page.getByLabel("案由", { exact: true }).fill(`${title}${"长".repeat(50)}`);
      await expect(page.getByText(/超\d+字/)).toBeVisible();
      await choose(page, "是否同意公开", "同意全文公开");
      await page.getByRole("button", { name: "提交", exact: true }).click();
      await expect(alertOf(page).first()).toContainText("案由最多50字");
      await expect(page.getByLabel("建议2", { exact: true })).toHaveValue("落实责任人。");
      await page.getByLabel("案由", { exact: true }).fill(title);
      await expect(page.getByText(/提交算(大会|平时)提案/)).toBeVisible();
      await page.screenshot({ path: `/tmp/w/writing-${viewport.width}.png`, fullPage: true });
    });

    await test.step("the printed sheet, and handed in", async () => {
      await page.goto(paths.proposal.sheet(id));
      await expect(page.getByRole("article", { name: "提案表" })).toContainText("1．增加经费。");
      await page.screenshot({ path: `/tmp/w/sheet-${viewport.width}.png`, fullPage: true });
      await page.goto(paths.proposal.edit(id));
      await page.getByLabel("案由", { exact: true }).fill(title);
      await page.getByRole("button", { name: "提交", exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/proposals/${id}$`));
      await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    });
  });
}

test("while one writes, similar earlier cases of one's own stand beside", async ({ as }) => {
  const page = await as("proposer");
  await page.goto(paths.newProposal);
  await page.getByLabel("案由", { exact: true }).fill("农村公路养护经费");
  const similar = page.getByRole("region", { name: "相近的提案" });
  await expect(similar.getByRole("link", { name: /农村公路/ }).first()).toBeVisible();
});
