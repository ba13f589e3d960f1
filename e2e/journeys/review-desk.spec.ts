import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { newTitle, openCase, register, send, startAct } from "../support/acts";
import { expect, test } from "../support/test";

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`)).toEqual([]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBeLessThanOrEqual(0);
}

for (const viewport of SIZES) {
  test(`staff read a submission beside a similar one, check it, send it back and see what was changed (${viewport.width}px)`, async ({
    as,
  }) => {
    test.setTimeout(300_000);
    const staff = await as("staff", { viewport });
    const [title, twin] = [newTitle("修缮渡口候船亭"), newTitle("修缮渡口候船亭")];
    const other = await register(staff, { title: twin });
    const id = await register(staff, { title });

    await test.step("from the queue to the text, and a similar one beside it", async () => {
      await staff.goto(paths.review({ period: "INTERIM" }));
      await staff.getByRole("link", { name: title }).click();
      await expect(staff.getByRole("heading", { level: 1, name: `审查：${title}` })).toBeVisible();
      await expect(staff.getByRole("link", { name: "上一件" })).toHaveAttribute("href", /INTERIM/);
      await staff.getByRole("link", { name: twin }).click();
      await expect(staff.getByText(/^两篇有\d+处、共\d+个字相同/)).toBeVisible();
      const texts = [/^本件/, /^对照/].map((name) => staff.getByRole("article", { name }));
      for (const text of texts)
        await expect(text.locator("mark", { hasText: "农村公路坑洼多，雨天难行" })).toBeVisible();
      await expectSound(staff);
    });

    await test.step("what was looked at is kept, and what was not is said before filing", async () => {
      await staff.getByLabel("一事一案").check();
      await staff.getByLabel("建议具体").check();
      await staff.getByRole("button", { name: "存审查要点" }).click();
      await expect(staff.getByText(/\d:\d\d核对$/)).toBeVisible();
      await staff.reload();
      await expect(staff.getByLabel("一事一案")).toBeChecked();
      await staff.getByRole("link", { name: "立案", exact: true }).click();
      await expect(staff.getByText("审查要点还没有勾选：“不涉密")).toBeVisible();
      await expect(staff.getByRole("button", { name: "立案", exact: true })).toBeVisible();
    });

    await test.step("sent back and handed in again: both sides see what was changed", async () => {
      await staff.goto(paths.proposal.review(id));
      await staff.getByRole("link", { name: "退回修改", exact: true }).click();
      await staff.getByLabel("修改意见").fill("请写明几座候船亭。");
      await send(staff, "退回修改", id);
      const proposer = await as("proposer", { viewport });
      await proposer.goto(paths.proposal.edit(id));
      await proposer.getByLabel("建议1", { exact: true }).fill("每年增加养护经费。");
      await proposer.getByRole("button", { name: "存修改" }).click();
      await expect(proposer.getByText("有改动，还没有存")).toBeHidden();
      await startAct(proposer, id, "提交");
      await send(proposer, "提交", id);
      await proposer.getByRole("link", { name: "看退回以后改了什么" }).click();
      await expect(proposer.locator("ins", { hasText: "每年" })).toBeVisible();
      await expect(proposer.getByText("修改意见：请写明几座候船亭。")).toBeVisible();
      await expectSound(proposer);
      await staff.goto(paths.proposal.review(id));
      await expect(staff.locator("ins", { hasText: "每年" })).toBeVisible();
      await expect(staff.getByText("还没有人核对")).toBeVisible();
    });

    await test.step("merged into the one beside it, and both texts stand beside its undoing", async () => {
      await staff.getByRole("link", { name: twin }).click();
      await staff.getByRole("link", { name: "并入正在对照的这件" }).click();
      await expect(staff.getByLabel("并入", { exact: true })).toHaveValue(String(other));
      const candidates = staff.getByRole("region", { name: "文字相近、可作主案的" });
      await expect(candidates.locator("mark").first()).toBeVisible();
      await expectSound(staff);
      await send(staff, "并案", id);
      await startAct(staff, id, "撤销并案");
      await expect(staff.getByRole("article", { name: /^对照/ }).locator("mark")).not.toHaveCount(
        0,
      );
      await staff.goto(paths.proposal.review(id));
      await expect(staff.getByText("「已并案」的提案不在待审查里。")).toBeVisible();
    });
  });
}

test("without scripts one is put beside it and the checklist is kept; nobody else finds the page", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const title = newTitle("修缮渡口候船亭");
  await register(staff, { title: newTitle("修缮渡口候船亭") });
  const id = await register(staff, { title });
  const plain = await as("staff", { javaScriptEnabled: false });
  await plain.goto(paths.proposal.review(id));
  await plain.getByRole("region", { name: "相近的提案" }).getByRole("link").first().click();
  await expect(plain.getByRole("article", { name: /^对照/ })).toBeVisible();
  await plain.getByLabel("一事一案").check();
  await plain.getByRole("button", { name: "存审查要点" }).click();
  await expect(plain.getByLabel("一事一案")).toBeChecked();
  await openCase(plain, id);
  await expect(plain.getByText("核对审查要点，已勾选“一事一案”", { exact: false })).toBeVisible();

  for (const person of ["proposer", "leader", "clerk"] as const) {
    const { request } = await as(person);
    expect((await request.get(paths.proposal.review(id))).status(), person).toBe(404);
  }
  const { request } = await as("leader");
  expect((await request.get(paths.proposal.changes(id))).status()).toBe(404);
});
