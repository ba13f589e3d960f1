import { AxeBuilder } from "@axe-core/playwright";
import ICAL from "ical.js";
import { paths } from "@/lib/paths";
import {
  accept,
  actsBox,
  alertOf,
  choose,
  consult,
  file,
  handOver,
  newTitle,
  openCase,
  register,
  replyWithPromise,
  send,
  unfoldActs,
} from "../support/acts";
import { expect, test } from "../support/test";

const PHONE = { viewport: { width: 390, height: 844 } };

test("a proposer follows a case on the phone; the unit keeps its promise; the proposer says so", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("危桥改造") });
  const proposer = await as("proposer", PHONE);
  const passage = proposer.getByRole("region", { name: "办到哪一步了" });
  await openCase(proposer, id);
  await expect(passage).toContainText("已提交，在提案委等审查。");

  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await consult(clerk, id);

  await test.step("who has it, until when, and what is asked now", async () => {
    await openCase(proposer, id);
    await expect(passage).toContainText("市交通运输局（主办");
    await expect(passage).toContainText("期限9月27日");
    await expect(passage.getByRole("link", { name: "这个日期怎么算的" })).toBeVisible();
    const act = actsBox(proposer).getByRole("link", { name: "确认6月27日面商" });
    expect((await act.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await act.click();
    await choose(proposer, "这次面商属实吗？", /^属实/);
    await send(proposer, "交回", id);
    await expect(passage.getByRole("group")).toContainText("已经做的");
  });

  await replyWithPromise(await as("head"), id, "加固两座危桥", "2012-07-02");

  await test.step("a promise that is soon due stands on the unit's desk, and is kept with a day that fits", async () => {
    await openCase(proposer, id);
    await expect(passage).toContainText("加固两座危桥。快到期，剩3个工作日");
    await clerk.goto(paths.desk);
    const row = clerk.getByRole("listitem").filter({ hasText: "加固两座危桥" }).first();
    await row.getByRole("link", { name: "登记兑现" }).click();
    await clerk.getByLabel("兑现日期").fill("2012-06-26");
    await clerk.getByLabel("做了什么").fill("两座桥都换了梁，已验收");
    await clerk.getByRole("button", { name: "登记兑现" }).click();
    await expect(alertOf(clerk)).toContainText("答复日期");
    await expect(clerk.getByLabel("做了什么")).toHaveValue("两座桥都换了梁，已验收");
    await clerk.getByLabel("兑现日期").fill("2012-06-27");
    await send(clerk, "登记兑现", id);
    await expect(clerk.locator("#replies")).toContainText("承诺1项，已兑现1项");
  });

  await test.step("the lead proposer alone says whether it was; staff see it in the list", async () => {
    await openCase(proposer, id);
    await unfoldActs(proposer);
    await actsBox(proposer).getByRole("link", { name: "确认兑现" }).click();
    const { violations } = await new AxeBuilder({ page: proposer }).analyze();
    expect(violations.map((one) => one.id)).toEqual([]);
    const address = proposer.url();
    await choose(proposer, "承诺的事做到了吗？", /^没有兑现/);
    await proposer.getByRole("button", { name: "交回" }).click();
    await expect(alertOf(proposer)).toContainText("请写明哪里没有兑现");
    await proposer.getByLabel("哪里没有兑现").fill("只换了一座");
    await send(proposer, "交回", id);
    await clerk.goto(address);
    await expect(clerk.getByText("由第一提案人本人（或提案委转给的人）确认")).toBeVisible();
    await staff.goto(paths.promises.list({ state: "DENIED" }));
    await expect(staff.getByRole("row").filter({ hasText: "加固两座危桥" }).first()).toContainText(
      "只换了一座",
    );
    const current = staff.getByRole("navigation", { name: "按状态看" }).locator("[aria-current]");
    const rows = await staff.locator("tbody tr").count();
    await expect(current).toHaveText(`提案者说没有兑现 ${rows}`);
    const exported = await staff.request.get(paths.promises.export({ state: "DENIED" }));
    expect((await exported.text()).trim().split("\r\n")).toHaveLength(rows + 1);
  });
});

test("a calendar is subscribed to by an address that is shown once and can be revoked", async ({
  as,
}) => {
  const clerk = await as("clerk", PHONE);
  await clerk.goto(paths.account.show);
  await clerk.getByRole("link", { name: "日历订阅" }).click();
  await clerk.getByRole("button", { name: /^(做订阅地址|另做一个地址)/ }).click();
  const address = new URL((await clerk.getByTestId("feed-address").innerText()).trim()).pathname;
  const visitor = await as("public");
  const answer = await visitor.request.get(address);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  expect(calendar.getAllSubcomponents("vevent").length).toBeGreaterThan(0);
  expect(answer.headers()["set-cookie"]).toBeUndefined();
  await clerk.goto(paths.account.calendarFeed);
  await expect(clerk.getByTestId("feed-address")).toHaveCount(0);
  await clerk.getByRole("button", { name: "收回订阅地址" }).click();
  await expect(clerk.getByText("现在没有订阅地址。")).toBeVisible();
  expect((await visitor.request.get(address)).status()).toBe(404);
});
