import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { startSmtp } from "@/lib/mail/testing-smtp";
import {
  OFFICE_CERTIFICATE,
  OLD_CERTIFICATE,
  OTHER_CERTIFICATE,
} from "@/lib/mail/testing-certificates";
import { gatherNow, sendTestMail } from "@/lib/mailing/commands";
import { listMails, readMailSettings } from "@/lib/mailing/queries";
import { type Mailing, makeMailing } from "@/lib/mailing/testing";

let mailing: Mailing;
let register: Mailing["register"];
let administrator: Actor;
let smtp: Mailing["smtp"];

beforeEach(async () => {
  mailing = await makeMailing();
  ({ register, administrator, smtp } = mailing);
});

afterEach(() => smtp.stop());

const save: Mailing["save"] = (...args) => mailing.save(...args);

describe("the settings", () => {
  it("keep the password sealed, never show it, and keep it where it is left empty", async () => {
    await save();
    await save({ password: "", fromAddress: "new@example.com" });
    const row = await db.mailSettings.findUniqueOrThrow({ where: { id: 1 } });
    expect(row.sealedPassword).not.toContain(smtp.settings.password);
    expect(JSON.stringify(await readMailSettings(administrator))).not.toContain("sesame");
    await sendTestMail(administrator, { to: "a@example.com" });
    expect(smtp.received[0]).toMatchObject({ from: "new@example.com", to: ["a@example.com"] });
    const events = await db.event.findMany({ where: { kind: "mail.settings" } });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("sesame");
  });

  it("send a kept password to no other server", async () => {
    await save();
    await expect(save({ password: "", host: "elsewhere.example" })).rejects.toMatchObject({
      fields: { password: "请填写密码；换了服务器或用户名，密码要再填一遍。" },
    });
  });

  it("are the administrator's alone", async () => {
    await expect(save({}, register.staff)).rejects.toMatchObject({ kind: "denied" });
    for (const act of [
      sendTestMail(register.office, { to: "a@example.com" }),
      gatherNow(register.office),
      listMails(register.office, 1),
      readMailSettings(register.office),
    ])
      await expect(act).rejects.toMatchObject({ kind: "denied" });
  });

  it("are tried by a mail that arrives, and stands in the list", async () => {
    await save({ enabled: undefined });
    await sendTestMail(administrator, { to: "a@example.com" });
    expect(smtp.received[0]?.text).toContain("邮件设置可以用");
    const { rows } = await listMails(administrator, 1);
    expect(rows).toMatchObject([{ to: "a@example.com", state: "SENT", userId: null }]);
  });

  it("refuse a certificate that has ended", async () => {
    await expect(save({ trustedCa: OLD_CERTIFICATE })).rejects.toMatchObject({
      fields: { trustedCa: "“mail.old.test”的证书到2011年1月1日已经过期，请向网管要新的。" },
    });
    expect(await db.mailSettings.count()).toBe(0);
  });

  for (const security of ["TLS", "STARTTLS"] as const) {
    it(`deliver by ${security} to a server whose certificate is trusted, and to no other`, async () => {
      const own = await startSmtp(security);
      const test = () => sendTestMail(administrator, { to: "a@example.com" });
      const use = (trustedCa: string) => save({ ...own.settings, trustedCa });
      await use("");
      await expect(test()).rejects.toThrow("证书不受信任，没有发送");
      await use(OTHER_CERTIFICATE);
      await expect(test()).rejects.toThrow("证书不受信任，没有发送");
      expect(own.received).toEqual([]);
      await use(`${OTHER_CERTIFICATE}${OFFICE_CERTIFICATE}`);
      await test();
      expect(own.received).toMatchObject([{ secure: true, to: ["a@example.com"] }]);
      await own.stop();
    });
  }

  it("say in plain words why a test was not taken", async () => {
    const test = () => sendTestMail(administrator, { to: "a@example.com" });
    await expect(test()).rejects.toMatchObject({
      message: "还没有邮件设置，请先填写并保存。",
    });
    await save({ password: "wrong" });
    await expect(test()).rejects.toThrow("不接受这个用户名或密码");
    await save();
    smtp.refused.add("tian@example.com");
    await expect(test()).rejects.toThrow("不接受发件地址tian@example.com");
    smtp.refused.clear();
    smtp.refused.add("a@example.com");
    await expect(test()).rejects.toThrow("不接受收件地址a@example.com");
    // Never in the clear where encryption is set: this server offers none.
    for (const security of ["TLS", "STARTTLS"]) {
      await save({ security });
      await expect(test()).rejects.toThrow("加密连接没有建立");
    }
    await save();
    await smtp.stop();
    await expect(test()).rejects.toThrow("连不上邮件服务器127.0.0.1");
    expect(await db.mail.count({ where: { state: "FAILED" } })).toBe(6);
  });
});
