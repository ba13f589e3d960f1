import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { alertOf, history, newTitle, openCase, register, send, startAct } from "../support/acts";
import { expect, test } from "../support/test";

/** The demo's other account of the committee's staff. */
async function signInAsOther(page: Page): Promise<void> {
  await page.goto(paths.signIn({ from: paths.account.show }));
  const row = page.getByRole("row", { name: /^提案委.*顾明远/ });
  await row.getByRole("button", { name: /^进入/ }).click();
  await page.getByText("退出").waitFor();
}

async function setSecondPerson(page: Page, on: boolean): Promise<void> {
  await page.goto(paths.plenaries.list);
  await page
    .getByRole("link", { name: /八届一次会议/ })
    .first()
    .click();
  await page.getByLabel("立案须另一人复核").setChecked(on);
  await page.getByRole("button", { name: "存办理办法" }).click();
  await expect(page.getByLabel("立案须另一人复核")).toBeChecked({ checked: on });
}

async function proposeFiling(page: Page, id: number): Promise<void> {
  await startAct(page, id, "立案");
  await send(page, "拟立案", id);
}

test("one of the staff proposes to file, another confirms or refuses", async ({ as }) => {
  test.setTimeout(240_000);
  const first = await as("staff");
  const second = await as("public");
  await signInAsOther(second);
  const administrator = await as("administrator");
  const titles = ["河道清淤", "老桥加固", "路灯改造"].map((about) => newTitle(about));
  const ids: number[] = [];
  for (const title of titles) ids.push(await register(first, { title }));
  const [refused = 0, one = 0, two = 0] = ids;

  await setSecondPerson(administrator, true);
  try {
    await test.step("proposed, it waits: not for who proposed it, nor as filed", async () => {
      for (const id of ids) await proposeFiling(first, id);
      await expect(first.getByRole("main")).toContainText("拟立案，待复核");
      await first.goto(paths.proposal.filingConfirmation(refused));
      await expect(first.getByRole("main")).toContainText("须由另一位工作人员复核");
      await expect(first.getByRole("button", { name: "同意立案" })).toHaveCount(0);
      await first.goto(paths.filings);
      await expect(first.getByRole("row", { name: titles[0] })).toContainText("须别人复核");
    });

    await test.step("refused with a reason it is 待审查 again, and the first is told", async () => {
      await second.goto(paths.desk);
      await expect(second.getByRole("main")).toContainText("件待我复核");
      await second.goto(paths.filings);
      const row = second.getByRole("row", { name: titles[0] });
      await row.getByRole("link", { name: "逐件复核" }).click();
      await second.getByRole("button", { name: "不同意立案" }).click();
      await expect(alertOf(second)).toContainText("不同意的理由");
      await second.getByLabel("不同意的理由").fill("建议还不具体");
      await send(second, "不同意立案", refused);
      await expect(history(second, /不同意.*拟立案.*建议还不具体/)).toBeVisible();
      await openCase(first, refused);
      await expect(first.getByRole("main")).not.toContainText("拟立案，待复核");
      await expect(async () => {
        await first.goto(paths.inbox());
        const line = first.getByRole("row", { name: titles[0] }).filter({ hasText: "不具体" });
        await expect(line).toBeVisible({ timeout: 1_000 });
      }).toPass();
    });

    await test.step("two are confirmed at once, and get their numbers only now", async () => {
      await second.goto(paths.filings);
      for (const title of titles.slice(1))
        await second.getByRole("checkbox", { name: title }).check();
      await second.getByRole("button", { name: "选中的同意立案" }).click();
      await expect(second.getByRole("row", { name: titles[1] })).toHaveCount(0);
      for (const id of [one, two]) {
        await openCase(first, id);
        await expect(history(first, /复核立案，案号闭/)).toBeVisible();
      }
    });

    await test.step("the proposer reads that it was filed, and nothing of the steps before", async () => {
      const proposer = await as("proposer");
      await openCase(proposer, one);
      await expect(history(proposer, /立案，案号/)).toBeVisible();
      await expect(proposer.locator("#history")).not.toContainText("拟立案");
      await openCase(proposer, refused);
      await expect(proposer.getByRole("main")).not.toContainText("拟立案");
    });

    await test.step("the first takes one back before it is confirmed", async () => {
      await proposeFiling(first, refused);
      await startAct(first, refused, "撤回拟立案");
      await send(first, "撤回拟立案", refused);
      await expect(history(first, /^.*撤回拟立案/)).toBeVisible();
    });
  } finally {
    await setSecondPerson(administrator, false);
  }
});
