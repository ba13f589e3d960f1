import {
  accept,
  actsBox,
  alertOf,
  consult,
  file,
  handOver,
  history,
  newTitle,
  openCase,
  register,
  reply,
  send,
} from "../support/acts";
import { expect, test } from "../support/test";

test("who recorded a fact corrects it until the next step; then staff void it with a reason", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("校车安全") });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await consult(clerk, id);

  await test.step("the recorder corrects the place", async () => {
    await clerk.locator("#consultations").getByRole("link", { name: "更正" }).click();
    await clerk.getByLabel("地点").fill("锦北街道");
    await send(clerk, "更正", id);
    await expect(clerk.locator("#consultations")).toContainText("锦北街道");
    await expect(clerk.locator("#consultations")).not.toContainText("锦城街道");
    const line = history(clerk, /锦北街道/).first();
    await expect(line).toContainText("锦城街道");
  });

  await test.step("after the reply it is the staff's", async () => {
    await reply(await as("head"), id);
    await openCase(clerk, id);
    await clerk.locator("#consultations").getByRole("link", { name: "更正" }).click();
    await expect(clerk.getByRole("main")).toContainText("请联系提案委更正");
    await expect(clerk.getByRole("button", { name: "更正" })).toHaveCount(0);
  });

  await test.step("staff void the reply with a reason; the case is with its units again", async () => {
    await openCase(staff, id);
    await staff.locator("#replies").getByRole("link", { name: "作废" }).click();
    await staff.getByRole("button", { name: "作废", exact: true }).click();
    await expect(alertOf(staff)).toContainText("原因");
    await staff.getByLabel("作废的原因").fill("发错了函");
    await send(staff, "作废", id);
    await expect(staff.locator("#replies")).toContainText("还没有答复");
    await expect(history(staff, "发错了函")).toBeVisible();
    await expect(history(staff, /^.*市交通运输局答复/).first()).toBeVisible();
    const head = await as("head");
    await openCase(head, id);
    await expect(actsBox(head).getByRole("link", { name: "答复", exact: true })).toBeVisible();
    await reply(head, id);
    await expect(head.locator("#replies")).toContainText("九月底前完成");
  });
});

test("of two windows on one case the second is told that it changed", async ({ as }) => {
  const [first, second] = [await as("staff"), await as("staff")];
  const id = await register(first, { title: newTitle("停车难") });
  await second.goto(`/proposals/${id}/filing`);
  await file(first, id);
  await second.getByRole("button", { name: "立案", exact: true }).click();
  await expect(alertOf(second)).toBeVisible();
  await expect(second).toHaveURL(/\/filing$/);
});
