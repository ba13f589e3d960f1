import { z } from "zod";
import { MailSecurity } from "@/lib/db/generated/enums";
import { readCertificates } from "@/lib/mail/certificate";
import { HOUR_FAULT, hourInWords, parseHour, USUAL_HOUR } from "@/lib/mailing/hour";
import { emailInput } from "@/lib/user/schema";

const CERTIFICATE_FAULT =
  "这里只贴证书，从-----BEGIN CERTIFICATE-----到-----END CERTIFICATE-----，整段不改；不要贴私钥。";

const address = (missing: string) =>
  emailInput.transform((email, context) => {
    if (email !== null) return email;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });

export const mailSettingsInput = z.object({
  host: z
    .string()
    .trim()
    .min(1, "请填写邮件服务器的地址。")
    .max(200)
    .regex(/^[\w.:-]+$/, "这里只填服务器的名称或IP地址，如smtp.example.com。"),
  port: z.coerce
    .number("端口是一个数，如465。")
    .int("端口是一个数，如465。")
    .min(1, "端口在1到65535之间。")
    .max(65_535, "端口在1到65535之间。"),
  security: z.enum(MailSecurity, "请选一种加密方式。"),
  login: z.string().trim().max(200).default(""),
  /** Empty: as it was. */
  password: z.string().max(500).default(""),
  fromAddress: address("请填写发件地址。"),
  siteUrl: z
    .url({
      protocol: /^https?$/,
      error: "请填写本站的网址，以http://或https://开头。",
    })
    .max(300),
  /** HH:MM, when the day's mails are written; as minutes after midnight. */
  gatherAt: z
    .string()
    .default(hourInWords(USUAL_HOUR))
    .transform((text, context) => {
      const at = parseHour(text);
      if (at !== null) return at;
      context.addIssue({ code: "custom", message: HOUR_FAULT });
      return z.NEVER;
    }),
  /** Pasted PEM; empty: the public authorities alone. */
  trustedCa: z
    .string()
    .max(50_000)
    .default("")
    .transform((text, context) => {
      if (text.trim() === "") return null;
      const read = readCertificates(text);
      if (read) return read.pem;
      context.addIssue({ code: "custom", message: CERTIFICATE_FAULT });
      return z.NEVER;
    }),
  /** Ticked: proposers get the one-time link for rating by mail. */
  ratingLinks: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
  enabled: z.literal("on").optional(),
});

export const testMailInput = z.object({ to: address("请填写收测试邮件的邮箱。") });
export const resendInput = z.object({ mailId: z.coerce.number("没有这封邮件。").int() });
export const gatherInput = z.object({});

export type MailSettingsInput = z.output<typeof mailSettingsInput>;
