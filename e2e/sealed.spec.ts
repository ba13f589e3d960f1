import type { Page } from "@playwright/test";
import type pg from "pg";
import { paths } from "@/lib/paths";
import {
  accept,
  choose,
  consult,
  file,
  handOver,
  newTitle,
  openCase,
  register,
  reply,
} from "./support/acts";
import { withDatabase } from "./support/database";
import { type Person, PEOPLE } from "./support/people";
import { addressesOf, answerOf, answersOf, difference } from "./support/sealed";
import { expect, test } from "./support/test";

const SAID = {
  good: { value: "SATISFIED", agrees: true, answer: "YES", comment: "办得很好，谢谢" },
  bad: { value: "DISSATISFIED", agrees: false, answer: "NO", comment: "没有人来过，什么也没做" },
} as const;
type Said = keyof typeof SAID;

/** Writes into the sealed row what the proposer might as well have said: no page can do it. */
async function say(client: pg.Client, feedbackId: number, said: Said): Promise<void> {
  const { value, agrees, answer, comment } = SAID[said];
  const { rowCount } = await client.query(
    `UPDATE "Feedback" SET attitude = $2::"Satisfaction", result = $2::"Satisfaction", comment = $3, expectation = $3,
       "agreesWithClass" = $4 WHERE id = $1 AND "openedOn" IS NULL`,
    [feedbackId, value, comment, agrees],
  );
  expect(rowCount).toBe(1);
  const answers = await client.query(
    `UPDATE "FeedbackAnswer" SET answer = $2::"Answered" WHERE "feedbackId" = $1`,
    [feedbackId, answer],
  );
  expect(answers.rowCount).toBe(2);
}

async function numberIn(page: Page, address: RegExp): Promise<number> {
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return Number(links.map((link) => address.exec(link)?.[1]).find(Boolean));
}

test("a sealed 满意 and a sealed 不满意 give the same bytes, on every page and in every file", async ({
  as,
  cases,
}) => {
  test.setTimeout(600_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("封存的评价") });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await openCase(clerk, id);
  const lead = await numberIn(clerk, /\/assignments\/(\d+)\/acceptance/);
  await accept(clerk, id);
  await consult(clerk, id);
  const consultation = await numberIn(clerk, /\/facts\/consultation\/(\d+)\//);
  const assistClerk = await as("assistClerk");
  await openCase(assistClerk, id);
  const assist = await numberIn(assistClerk, /\/assignments\/(\d+)\/acceptance/);
  await reply(await as("head"), id);
  await staff.goto(paths.proposal.ratingLink(id));
  await staff.getByRole("button", { name: "发出链接" }).click();
  await staff.getByRole("link", { name: "打印征询意见表和二维码" }).click();
  const form = staff.getByRole("article");
  const link = new URL(await form.getByTestId("rating-address").innerText()).pathname;
  const giver = await as("proposer");
  await giver.goto(paths.proposal.rating(id));
  await choose(giver, "对办理态度", "满意");
  await choose(giver, "对办理结果", "满意");
  for (const row of await giver.getByRole("radio", { name: "回答了", exact: true }).all())
    await row.check();
  await giver.getByLabel("意见", { exact: true }).fill(SAID.good.comment);
  await giver.getByRole("button", { name: "交回评价" }).click();
  await expect(giver.getByText("已交回，封存").first()).toBeVisible();

  const addresses = [...addressesOf(cases, { id, lead, assist, consultation }), link];
  const readers = (Object.keys(PEOPLE) as Person[]).filter((person) => person !== "proposer");
  await withDatabase(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `SELECT id FROM "Feedback" WHERE "proposalId" = $1 AND "voidedAt" IS NULL`,
      [id],
    );
    const feedbackId = rows[0]!.id;
    // The comparison can fail: the giver's own page tells the two apart.
    const own: string[] = [];
    for (const said of ["good", "bad"] as const) {
      await say(client, feedbackId, said);
      own.push(await answerOf(giver.request, paths.proposal.show(id)));
    }
    expect(own[0]).not.toBe(own[1]);
    expect(own[1]).toContain(SAID.bad.comment);

    const told: string[] = [];
    for (const person of [...readers, "public"] as const) {
      const { request } = await as(person);
      await say(client, feedbackId, "good");
      const good = await answersOf(request, addresses);
      await say(client, feedbackId, "bad");
      const bad = await answersOf(request, addresses);
      for (const [address, first] of good) {
        const words = [first, bad.get(address) ?? ""];
        // The walk itself writes to the log, and the clock's jobs write beside it: what differs is asked again, one
        // straight after the other. A leak would differ each time.
        for (let again = 0; words[0] !== words[1] && again < 8; again += 1)
          for (const [at, said] of (["good", "bad"] as const).entries()) {
            await say(client, feedbackId, said);
            words[at] = await answerOf(request, address);
          }
        if (words[0] !== words[1])
          told.push(`${person} ${address}: ${difference(words[0]!, words[1]!)}`);
        for (const { comment } of Object.values(SAID))
          if (words.some((one) => one.includes(comment)))
            told.push(`${person} ${address}: its words`);
      }
    }
    expect(told).toEqual([]);
  });
});
