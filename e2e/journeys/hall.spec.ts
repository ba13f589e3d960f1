import { paths } from "@/lib/paths";
import { expect, PUBLISHED_DAY, test } from "../support/test";

test.use({ today: PUBLISHED_DAY });

test("staff make a link to the big screen; it opens without sign-in until it is taken back", async ({
  as,
}) => {
  const staff = await as("staff");
  const place = `大厅${Date.now()}`;
  await staff.goto(paths.hallLinks);
  const form = staff.getByRole("form", { name: "做一个大屏幕链接" });
  await form.getByLabel("大屏幕在哪里").fill(place);
  await form.getByLabel("用到哪一天").fill("2012-06-01");
  await form.getByRole("button", { name: "做链接" }).click();
  await expect(form.getByLabel("用到哪一天")).toHaveAccessibleDescription(/不能早于今天/);
  await expect(form.getByLabel("大屏幕在哪里")).toHaveValue(place);
  await form.getByLabel("用到哪一天").fill("2012-06-30");
  await form.getByRole("button", { name: "做链接" }).click();
  const link = staff.getByRole("link", { name: /\/hall\// });
  const address = new URL((await link.textContent()) ?? "").pathname;

  const wall = await as("public");
  await wall.setViewportSize({ width: 1920, height: 1080 });
  const response = await wall.goto(address);
  expect(response?.headers()["set-cookie"]).toBeUndefined();
  const main = wall.getByRole("main");
  await expect(main).toContainText("53.9%");
  await expect(main).toContainText("117/217");
  await expect(main.getByRole("listitem")).toHaveCount(5);
  // Nothing to press, nobody's name, and it all stands on one screen.
  await expect(wall.locator("a:not(.skip-link), button, input")).toHaveCount(0);
  const [width, height] = await wall.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  expect([width, height]).toEqual([1920, 1080]);

  await staff.goto(paths.hallLinks);
  await staff
    .getByRole("form", { name: `收回${place}的链接` })
    .getByRole("button")
    .click();
  await expect(staff.getByRole("row", { name: new RegExp(place) })).toContainText("已收回");
  await wall.goto(address);
  await expect(wall.getByRole("heading", { level: 1 })).toContainText("不能用了");
});

test("whoever keeps no links is told who does", async ({ as }) => {
  const leader = await as("leader");
  await leader.goto(paths.hallLinks);
  await expect(leader.getByRole("main")).toContainText("由提案委和管理员发放、收回");
  await expect(leader.getByRole("main").getByRole("button")).toHaveCount(0);
});
