import { paths } from "@/lib/paths";
import {
  alertOf,
  choose,
  file,
  handOver,
  history,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
  send,
} from "../support/acts";
import { expect, test } from "../support/test";

// After the days whose figures other journeys count.
test.use({ today: "2012-07-10" });

const PHOTO = Buffer.from("89504e470d0a1a0a", "hex");

test("a unit logs one meeting for two cases; each is confirmed by itself, and its photo is for those who see the case", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const staff = await as("staff");
  const office = await as("office");
  const titles = [newTitle("桥梁限高"), newTitle("公交延伸")] as const;
  const ids: number[] = [];
  for (const title of titles) {
    const id = await register(staff, { title, submittedOn: "2012-07-09" });
    await file(staff, id);
    await handOver(office, id);
    ids.push(id);
  }
  const [first = 0, second = 0] = ids;
  const clerk = await as("clerk");

  await test.step("without a case nothing is logged, and what was typed stays", async () => {
    await clerk.goto(paths.desk);
    await clerk.getByRole("link", { name: "一次面商几件提案，一起登记" }).click();
    await choose(clerk, "面商形式", "座谈会");
    await clerk.getByLabel("面商地点").fill("交通运输局三楼会议室");
    await clerk.getByLabel("面商人").fill("郑伯年 副局长\n周文 科长");
    await clerk.getByLabel("面商内容").fill("两件提案一并听取意见。");
    await clerk.getByRole("button", { name: "登记面商" }).click();
    await expect(alertOf(clerk)).toContainText("请勾选这次面商涉及的提案");
    await expect(clerk.getByLabel("面商地点")).toHaveValue("交通运输局三楼会议室");
    await expect(clerk.getByRole("radio", { name: "座谈会" })).toBeChecked();
  });

  await test.step("one form, a record in each case with its own part", async () => {
    for (const title of titles) await clerk.getByRole("checkbox", { name: title }).check();
    const own = clerk.getByRole("listitem").filter({ hasText: titles[0] });
    await own.getByRole("checkbox", { name: "陈立生", exact: true }).check();
    await own.getByLabel("提案者意见").fill("先装限高架");
    await clerk.getByLabel("时间", { exact: true }).fill("上午9时");
    await clerk.getByLabel("照片或纪要").setInputFiles({
      name: "现场.png",
      mimeType: "image/png",
      buffer: PHOTO,
    });
    await clerk.getByRole("button", { name: "登记面商" }).click();
    await expect(clerk).toHaveURL(new RegExp(`/proposals/(${first}|${second})$`));
    await openCase(clerk, first);
    const record = clerk.locator("#consultations");
    await expect(record).toContainText("联系提案者：陈立生，电话");
    await openCase(office, first);
    await expect(office.locator("#consultations")).not.toContainText("联系提案者");
    await expect(record).toContainText("提案者到场：陈立生");
    await expect(record).toContainText("先装限高架");
    await expect(record).toContainText("上午9时");
    await expect(record).toContainText(/同一次面商还涉及闭\d{7}/);
    await expect(history(clerk, "同一次面商涉及2件")).toBeVisible();
    await openCase(clerk, second);
    await expect(clerk.locator("#consultations")).toContainText("郑伯年 副局长");
    await expect(clerk.locator("#consultations")).not.toContainText("先装限高架");
  });

  await test.step("the photo is downloaded by who sees the case, and not found by others", async () => {
    const link = clerk.getByRole("link", { name: "现场.png" });
    const address = (await link.getAttribute("href")) ?? "";
    const mine = await clerk.request.get(address);
    expect([mine.status(), mine.headers()["content-type"]]).toEqual([200, "image/png"]);
    expect((await mine.body()).equals(PHOTO)).toBe(true);
    const administrator = await as("administrator");
    expect((await administrator.request.get(address)).status()).toBe(404);
  });

  await test.step("a confirmation of one leaves the other open", async () => {
    const proposer = await as("proposer");
    await openCase(proposer, first);
    await proposer
      .locator("#consultations")
      .getByRole("link", { name: "确认、更正或否认" })
      .click();
    await expect(proposer.getByRole("main")).toContainText("先装限高架");
    await choose(proposer, /属实/, "属实");
    await proposer.getByRole("button", { name: "交回" }).click();
    await expect(proposer.locator("#consultations")).toContainText("7月10日确认");
    await openCase(proposer, second);
    await expect(proposer.locator("#consultations")).toContainText("未确认");
  });

  await test.step("on a phone the proposer corrects the other; unit and staff see what was otherwise", async () => {
    const phone = await as("proposer", { viewport: { width: 390, height: 844 } });
    await openCase(phone, second);
    await phone.locator("#consultations").getByRole("link", { name: "确认、更正或否认" }).click();
    await choose(phone, /属实/, /^有出入/);
    await phone.getByLabel("哪里不属实").fill("是在桥头谈的，不是座谈会");
    await phone.getByRole("button", { name: "交回" }).click();
    await expect(alertOf(phone)).toContainText("至少一项");
    await expect(phone.getByLabel("哪里不属实")).toHaveValue("是在桥头谈的，不是座谈会");
    await phone.getByLabel("实际形式").selectOption({ label: "现场踏勘" });
    await phone.getByRole("button", { name: "交回" }).click();
    await expect(phone.locator("#consultations")).toContainText("说有出入：形式是现场踏勘");
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    for (const page of [clerk, staff]) {
      await openCase(page, second);
      await expect(page.locator("#consultations")).toContainText("说有出入：形式是现场踏勘");
      await expect(page.locator("#consultations")).toContainText("是在桥头谈的");
      await expect(page.getByRole("link", { name: "代提案者登记" })).toHaveCount(0);
    }
  });

  await test.step("staff log one on the unit's behalf, and it is marked", async () => {
    await staff.goto(paths.desk);
    await staff.getByRole("link", { name: "代单位登记一次面商" }).click();
    await staff.getByLabel("哪个单位的面商").selectOption({ label: LEAD_UNIT });
    await staff.getByRole("button", { name: "下一步" }).click();
    await staff.getByRole("checkbox", { name: titles[1] }).check();
    await choose(staff, "面商形式", "上门走访");
    await staff.getByLabel("面商地点").fill("锦城街道");
    await staff.getByLabel("面商人").fill("郑伯年 副局长");
    await staff.getByLabel("面商内容").fill("上门听取意见。");
    await staff.getByLabel("面商记录扫描件").setInputFiles({
      name: "面商记录.png",
      mimeType: "image/png",
      buffer: PHOTO,
    });
    await send(staff, "登记面商", second);
    await expect(staff.locator("#consultations")).toContainText("代登记");
    await expect(staff.getByRole("link", { name: "面商记录.png" })).toBeVisible();
  });

  await test.step("what the proposer said of it on the telephone is entered, and marked", async () => {
    await staff.getByRole("link", { name: "代提案者登记" }).click();
    await choose(staff, "提案者是怎么说的", "纸质");
    await choose(staff, /属实/, "属实");
    await staff.getByRole("button", { name: "登记", exact: true }).click();
    await expect(alertOf(staff)).toContainText("扫描件");
    await choose(staff, "提案者是怎么说的", "电话");
    await staff.getByRole("button", { name: "登记", exact: true }).click();
    await expect(staff.locator("#consultations")).toContainText("代登记，电话");
    await expect(history(staff, "在电话里确认7月10日的面商属实")).toBeVisible();
  });

  await test.step("the record prints as a sheet of its own", async () => {
    await openCase(clerk, first);
    await clerk.getByRole("link", { name: "面商记录", exact: true }).click();
    await expect(clerk.getByRole("heading", { level: 1, name: "面商记录" })).toBeVisible();
    await expect(clerk.getByRole("main")).toContainText("2012年7月10日上午9时");
    await clerk.emulateMedia({ media: "print" });
    await expect(clerk.getByText("提案者签名")).toBeVisible();
  });
});
