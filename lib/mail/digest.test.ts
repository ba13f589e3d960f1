import { expect, test } from "vitest";
import { digestOf } from "@/lib/mail/digest";
import { failureWords } from "@/lib/mail/failure";
import { openSealed, sealText } from "@/lib/mail/secret";

const digest = { office: "临安市政协", day: "2012-06-21", siteUrl: "https://tian.example/" };
const proposal = { id: 7, number: "086", title: "关于整治苕溪河道的建议" };

test("a day's messages in one text: number, title, sentence and link, and nothing of the person", () => {
  const { subject, body } = digestOf({
    ...digest,
    lines: [
      { sentence: "催办：请办理答复，期限6月28日，剩5个工作日。", proposal },
      { sentence: "督查室撤销了交办，本单位不用再办理。", proposal: null },
    ],
  });
  expect(subject).toBe("临安市政协提案办理：2012年6月21日有2条消息");
  expect(body).toBe(`您好！

临安市政协提案办理系统里，到2012年6月21日您有2条未读消息：

1. 086 关于整治苕溪河道的建议
   催办：请办理答复，期限6月28日，剩5个工作日。
   https://tian.example/proposals/7

2. 督查室撤销了交办，本单位不用再办理。

全部消息：https://tian.example/inbox

本邮件由系统自动发出，每天最多一封，请不要回复。不想再收，请到“我的账号”里删去邮箱：https://tian.example/account

`);
});

test("of very many the first fifty stand in the mail, and it says how many more there are", () => {
  const lines = Array.from({ length: 73 }, () => ({ sentence: "已办结。", proposal }));
  const { subject, body } = digestOf({ ...digest, lines });
  expect(subject).toContain("有73条消息");
  expect(body.match(/已办结。/g)).toHaveLength(50);
  expect(body).toContain("另有23条，请到系统里看。");
});

test("a failure says what to do, and whether every other mail would fail too", () => {
  const tried = { host: "smtp.example.com", port: 465, from: "tian@example.com", to: "a@b.cn" };
  const of = (failure: object) => failureWords(failure, tried);
  expect(of({ code: "EAUTH" }).why).toContain("不接受这个用户名或密码");
  expect(of({ code: "EDNS" }).why).toContain("找不到邮件服务器“smtp.example.com”");
  expect(of({ code: "ESOCKET", originalCode: "ECONNREFUSED" }).why).toContain("的465端口");
  expect(of({ code: "ETIMEDOUT" }).why).toContain("没有回应");
  expect(of({ code: "ESOCKET", message: "self-signed certificate" }).why).toContain("证书");
  expect(of({ code: "ESOCKET", message: "SSL: wrong version number" }).why).toContain("加密方式");
  const sender = { code: "EENVELOPE", command: "MAIL FROM", response: "550 no" };
  expect(of(sender)).toEqual({
    why: "邮件服务器不接受发件地址tian@example.com。服务器说：550 no",
    ofServer: true,
  });
  expect(of({ code: "EENVELOPE", command: "RCPT TO", response: "550 no" })).toEqual({
    why: "邮件服务器不接受收件地址a@b.cn。服务器说：550 no",
    ofServer: false,
  });
  expect(of({ code: "EMESSAGE", command: "DATA", response: "552 full" }).ofServer).toBe(false);
});

test("a password is sealed anew each time, and opened by the same secret alone", () => {
  const sealed = sealText("授权码 1", "secret");
  expect(sealed).not.toContain("授权码");
  expect(sealText("授权码 1", "secret")).not.toBe(sealed);
  expect(openSealed(sealed, "secret")).toBe("授权码 1");
  expect(openSealed(sealed, "another")).toBeNull();
  expect(openSealed(`${sealed.slice(0, -4)}AAAA`, "secret")).toBeNull();
  expect(openSealed("no", "secret")).toBeNull();
});
