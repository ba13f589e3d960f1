import { startSmtp, type TestSmtp } from "@/lib/mail/testing-smtp";
import { OFFICE_CERTIFICATE } from "@/lib/mail/testing-certificates";
import { paths } from "@/lib/paths";
import { expect, test } from "../support/test";

let smtp: TestSmtp;
test.beforeEach(async () => {
  smtp = await startSmtp();
});
test.afterEach(() => smtp.stop());

test("the administrator sets the mail server, is told what is wrong with it, and a test arrives", async ({
  as,
}) => {
  const page = await as("administrator");
  await page.goto(paths.account.show);
  await page.getByRole("navigation", { name: "栏目" }).getByRole("link", { name: "邮件" }).click();
  const form = page.getByRole("form", { name: "邮件服务器" });
  const save = async (password: string) => {
    await form.getByLabel("密码或授权码").fill(password);
    await form.getByRole("button", { name: "存邮件设置" }).click();
    await expect(form.getByRole("status")).toContainText("存好了");
  };
  const { host, port, login, password } = smtp.settings;

  await test.step("a form that is not whole says what is missing", async () => {
    await form.getByLabel("服务器地址").fill(host);
    await form.getByLabel("端口").fill(String(port));
    await form.getByRole("radio", { name: "不加密" }).check();
    await form.getByLabel("用户名").fill(login);
    await form.getByLabel("发件地址").fill("tian");
    await form.getByLabel("密码或授权码").fill("wrong");
    await form.getByRole("button", { name: "存邮件设置" }).click();
    await expect(form.getByText("邮箱写法不对").last()).toBeVisible();
    await expect(form.getByLabel("用户名")).toHaveValue(login);
    await form.getByLabel("发件地址").fill("tian@example.com");
    await save("wrong");
  });

  const trial = page.getByRole("form", { name: "试一试" });
  const send = async () => {
    await trial.getByLabel("收测试邮件的邮箱").fill("admin@example.com");
    await trial.getByRole("button", { name: "发送测试邮件" }).click();
  };

  await test.step("a wrong password is said, and never shown again", async () => {
    await send();
    await expect(trial.getByRole("alert")).toContainText("不接受这个用户名或密码");
    await expect(form.getByLabel("密码或授权码")).toHaveValue("");
  });

  await test.step("with the right one the mail arrives", async () => {
    await save(password);
    await send();
    await expect(trial.getByRole("status")).toContainText("邮件服务器收下了");
    expect(smtp.received.map(({ to }) => to)).toEqual([["admin@example.com"]]);
  });

  await test.step("both tries stand in the list", async () => {
    await page.getByRole("link", { name: "已发邮件" }).click();
    await expect(page).toHaveURL(new RegExp(`${paths.mail.sent()}$`));
    const [last, first] = [page.getByRole("row").nth(1), page.getByRole("row").nth(2)];
    await expect(last).toContainText("已发送");
    await expect(first).toContainText("失败：邮件服务器不接受这个用户名或密码");
  });
});

test("a server whose certificate the office signed itself is refused until it is trusted", async ({
  as,
}) => {
  const own = await startSmtp("STARTTLS");
  const page = await as("administrator");
  await page.goto(paths.mail.settings);
  const form = page.getByRole("form", { name: "邮件服务器" });
  const { host, port, login, password } = own.settings;
  await form.getByLabel("服务器地址").fill(host);
  await form.getByLabel("端口").fill(String(port));
  await form.getByRole("radio", { name: "STARTTLS" }).check();
  await form.getByLabel("用户名").fill(login);
  await form.getByLabel("发件地址").fill("tian@example.com");
  const save = async () => {
    await form.getByLabel("密码或授权码").fill(password);
    await form.getByRole("button", { name: "存邮件设置" }).click();
  };
  const trial = page.getByRole("form", { name: "试一试" });
  const send = async () => {
    await trial.getByLabel("收测试邮件的邮箱").fill("admin@example.com");
    await trial.getByRole("button", { name: "发送测试邮件" }).click();
  };

  await test.step("not trusted: nothing is sent, and it says what to do", async () => {
    await form.getByLabel("信任的证书").fill("");
    await save();
    await expect(form.getByRole("status")).toContainText("存好了");
    await send();
    await expect(trial.getByRole("alert")).toContainText("证书不受信任，没有发送");
    expect(own.received).toEqual([]);
  });

  await test.step("a text that is no certificate, and an hour at which no mail goes out, are refused", async () => {
    await form.getByLabel("信任的证书").fill("证书");
    await form.getByLabel("每天发邮件的时间").fill("06:00");
    await save();
    await expect(form.getByText("这里只贴证书").last()).toBeVisible();
    await expect(form.getByText("请填8:00到22:00之间的时间").last()).toBeVisible();
    await expect(form.getByLabel("信任的证书")).toHaveValue("证书");
  });

  await test.step("trusted, the mail arrives encrypted; the page says whom it trusts, and the hour", async () => {
    await form.getByLabel("信任的证书").fill(OFFICE_CERTIFICATE);
    await form.getByLabel("每天发邮件的时间").fill("09:15");
    await save();
    await expect(form.getByRole("status")).toContainText("存好了");
    await send();
    await expect(trial.getByRole("status")).toContainText("邮件服务器收下了");
    expect(own.received).toMatchObject([{ secure: true, to: ["admin@example.com"] }]);
    await page.reload();
    await expect(form).toContainText("现在信任：mail.office.test（到2112年1月1日）");
    await expect(form.getByLabel("每天发邮件的时间")).toHaveValue("09:15");
  });
  await own.stop();
});

test("a person puts an address into their own account, and takes it out again", async ({ as }) => {
  const page = await as("clerk");
  await page.goto(paths.account.show);
  const email = page.getByLabel("邮箱", { exact: true });
  const save = page.getByRole("button", { name: "存邮箱" });
  await email.fill("不是邮箱");
  await save.click();
  await expect(page.getByText("邮箱写法不对").last()).toBeVisible();
  await email.fill("clerk@example.com");
  await save.click();
  await expect(page.getByText("邮箱写法不对")).toHaveCount(0);
  await page.reload();
  await expect(email).toHaveValue("clerk@example.com");
  await email.fill("");
  await save.click();
  await expect(async () => {
    await page.reload();
    await expect(email).toHaveValue("", { timeout: 1_000 });
  }).toPass();
});
