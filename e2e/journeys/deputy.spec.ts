import { paths } from "@/lib/paths";
import { file, handOver, history, newTitle, register, send, startAct } from "../support/acts";
import { expect, test, WORKING_DAY } from "../support/test";

test("a head asks a colleague to stand in; what they do bears both names, until it is taken back", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("桥梁检修") });
  await file(staff, id);
  await handOver(await as("office"), id);
  const head = await as("head");
  const clerk = await as("clerk");

  await test.step("days that are over are refused, and the choice stays", async () => {
    await head.goto(paths.account.deputies);
    const form = head.getByRole("form", { name: /^请人代办/ });
    await form.getByLabel(/谁代办/).selectOption({ index: 1 });
    await form.getByLabel("从").evaluate((input) => input.removeAttribute("min"));
    await form.getByLabel("从").fill("2012-06-01");
    await form.getByLabel("到").fill("2012-06-29");
    await form.getByRole("button", { name: "请他代办" }).click();
    await expect(head.getByRole("main").getByRole("alert")).toContainText("不能早于今天");
    await expect(form.getByLabel("到")).toHaveValue("2012-06-29");
    await form.getByLabel("从").fill(WORKING_DAY);
    await form.getByRole("button", { name: "请他代办" }).click();
    await expect(head.getByRole("row", { name: /6月27日至6月29日/ })).toBeVisible();
  });

  await test.step("the colleague acts in the role, and the history says for whom", async () => {
    await clerk.goto(paths.account.role);
    await clerk.getByRole("radio", { name: /负责人（代/ }).check();
    await clerk.getByRole("button", { name: "换成这个角色" }).click();
    await expect(clerk.getByRole("banner")).toContainText("负责人（代");
    await startAct(clerk, id, "签收");
    await send(clerk, "签收", id);
    await expect(history(clerk, /（代.+）市交通运输局签收/)).toBeVisible();
  });

  await test.step("what the head is told meanwhile stands in the colleague's inbox, marked", async () => {
    const other = await register(staff, { title: newTitle("桥梁限载") });
    await file(staff, other);
    await handOver(await as("office"), other);
    await expect(async () => {
      await clerk.goto(paths.inbox());
      const line = clerk.getByRole("row", { name: /桥梁限载/ });
      await expect(line).toContainText(/代.+已交办/, { timeout: 1_000 });
    }).toPass();
    const line = clerk.getByRole("row", { name: /桥梁限载/ });
    await line.getByRole("button", { name: "标为已读" }).click();
    await expect(line).toContainText("已读");
    await expect(line.getByRole("button")).toHaveCount(0);
    // The head has yet to read it.
    await head.goto(paths.inbox());
    const own = head.getByRole("row", { name: /桥梁限载/ });
    await expect(own.getByRole("button", { name: "标为已读" })).toBeVisible();
    await expect(own).not.toContainText("代");
  });

  await test.step("a proposer's word is their own", async () => {
    const proposer = await as("proposer");
    await proposer.goto(paths.account.deputies);
    await expect(proposer.getByRole("main")).toContainText("须提案者本人作出");
  });

  await test.step("taken back, the role is gone", async () => {
    await head.goto(paths.account.deputies);
    await head.getByRole("button", { name: "收回" }).click();
    await expect(head.getByText("现在没有代办")).toBeVisible();
    await clerk.goto(paths.desk);
    await expect(clerk.getByRole("banner")).not.toContainText("负责人（代");
    await clerk.goto(paths.inbox());
    await expect(clerk.getByRole("main")).not.toContainText(/代.+已交办/);
  });
});
