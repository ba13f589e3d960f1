import type { Page } from "@playwright/test";
import {
  accept,
  alertOf,
  consult,
  file,
  fillReply,
  handOver,
  newDocumentNumber,
  newTitle,
  register,
  send,
  startAct,
} from "../support/acts";
import { expect, test } from "../support/test";

// After the days whose figures other journeys count.
test.use({ today: "2012-07-10" });

test("two who have a draft open are told of each other before anybody has saved", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("公交候车亭") });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await startAct(clerk, id, "写答复稿");
  await expect(clerk.getByText("还没有存过")).toBeVisible();
  const told = (page: Page) => page.getByText(/（\d\d:\d\d起）也开着这份答复稿/);
  await expect(told(clerk)).toHaveCount(0);
  const head = await as("head");
  await head.goto(new URL(clerk.url()).pathname);
  await expect(told(head)).toBeVisible();
  // The first is told by the page itself, which asks every quarter of a minute.
  await expect(told(clerk)).toBeVisible({ timeout: 40_000 });
  // Another unit cannot open it, and nobody is told of it.
  const other = await as("assistClerk");
  await other.goto(new URL(clerk.url()).pathname);
  await expect(other.getByText(/也开着这份答复稿/)).toHaveCount(0);
});

test("a unit's 文号 is never used again: the next free one is named", async ({ as }) => {
  test.setTimeout(240_000);
  const staff = await as("staff");
  const head = await as("head");
  const ids: number[] = [];
  for (const about of ["隔音屏障", "护栏更换"]) {
    const id = await register(staff, { title: newTitle(about) });
    await file(staff, id);
    await handOver(await as("office"), id);
    const clerk = await as("clerk");
    await accept(clerk, id);
    await consult(clerk, id);
    ids.push(id);
  }
  const [first = 0, second = 0] = ids;
  const number = newDocumentNumber();
  await startAct(head, first, "答复");
  await fillReply(head, number);
  await send(head, "送出答复", first);
  await startAct(head, second, "答复");
  // The form proposes the next of the series.
  await expect(head.getByLabel("文号").first()).toHaveValue(/^临交〔2012〕\d+号$/);
  await fillReply(head, number);
  await head.getByRole("button", { name: "送出答复" }).click();
  await expect(alertOf(head)).toContainText(`已用文号 ${number}，请改用下一个号`);
  await expect(head.getByLabel("文号相同", { exact: true })).toHaveCount(0);
  await expect(head.getByLabel("对建议1的答复")).toHaveValue(/九月底前完成/);
});
