import { paths } from "@/lib/paths";
import { alertOf, choose, newTitle } from "../support/acts";
import { expect, test } from "../support/test";

test.use({ today: "2012-07-12" });

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

for (const viewport of SIZES) {
  test(`a collective's contact asks a member, who signs and is asked again (${viewport.width}px)`, async ({
    as,
  }) => {
    test.setTimeout(120_000);
    const lead = await as("collective", { viewport });
    const title = newTitle("老旧小区加装电梯");
    await lead.goto(paths.newProposal);
    await lead.getByLabel("案由", { exact: true }).fill(title);
    await lead.getByLabel("情况分析", { exact: true }).fill("老人上下楼难。");
    await lead.getByLabel("建议1", { exact: true }).fill("给予补贴。");
    await lead.getByRole("button", { name: "存草稿" }).click();
    await expect(lead).toHaveURL(/\/proposals\/\d+\/edit$/);
    const id = Number(/\/proposals\/(\d+)/.exec(lead.url())?.[1]);
    const member = await as("proposer", { viewport });

    await test.step("before it is asked the member finds nothing", async () => {
      await member.goto(paths.proposal.coSignature(id));
      await expect(member.getByRole("main")).toContainText("不在可看的范围内");
    });

    await test.step("found by name and invited, once", async () => {
      await lead.goto(paths.proposal.coSigners(id));
      await lead.getByLabel("要邀请的委员或集体").fill("陈立生");
      await lead.getByRole("button", { name: "查找" }).click();
      await lead
        .getByRole("form", { name: "邀请陈立生" })
        .first()
        .getByRole("button", { name: "邀请" })
        .click();
      await expect(lead.getByRole("region", { name: "邀请过的人" })).toContainText("还没有答复");
      await lead.screenshot({ path: `/tmp/w/cosigners-${viewport.width}.png`, fullPage: true });
    });

    await test.step("it stands on the member's desk; an answer must be chosen", async () => {
      await member.goto(paths.desk);
      const asked = member.getByRole("region", { name: "请您附议" }).getByRole("listitem");
      await asked.filter({ hasText: title }).getByRole("link", { name: "看过再答复" }).click();
      await expect(member.getByRole("main")).toContainText("给予补贴。");
      await member.getByRole("button", { name: "交答复" }).click();
      await expect(alertOf(member).first()).toContainText("请选择附议或不附议");
      await choose(member, "您是否附议", "附议");
      await member.screenshot({ path: `/tmp/w/cosign-${viewport.width}.png`, fullPage: true });
      await member.getByRole("button", { name: "交答复" }).click();
      await expect(member).toHaveURL(new RegExp(`/proposals/${id}$`));
    });

    await test.step("other words end the signature, and the member is asked again", async () => {
      await lead.goto(paths.proposal.edit(id));
      await expect(lead.getByText("已有1位附议")).toBeVisible();
      await lead.getByLabel("情况分析", { exact: true }).fill("老人上下楼很难。");
      await lead.getByRole("button", { name: "存草稿" }).click();
      await expect(lead.getByText("还没有答复附议的：陈立生")).toBeVisible();
      await member.goto(paths.proposal.coSignature(id));
      await expect(member.getByRole("main")).toContainText("您附议以后内容改过");
      await choose(member, "您是否附议", "不附议");
      await member.getByRole("button", { name: "交答复" }).click();
      await expect(member).toHaveURL(/\/desk$/);
      await lead.goto(paths.proposal.coSigners(id));
      await expect(lead.getByRole("region", { name: "邀请过的人" })).toContainText("不附议");
    });
  });
}
