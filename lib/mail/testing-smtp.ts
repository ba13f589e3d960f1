import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { MailServer } from "@/lib/mail/smtp";
import { OFFICE_CERTIFICATE, OFFICE_KEY } from "@/lib/mail/testing-certificates";

export type Received = { secure: boolean; from: string; to: string[]; raw: string; text: string };

const PASSWORD = "open sesame";

/** A real SMTP server on a free port of this machine, which keeps what it is given; with TLS by a certificate of its own. */
export async function startSmtp(security: MailServer["security"] = "NONE") {
  const received: Received[] = [];
  /** Local parts that it refuses. */
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: security === "NONE",
    disabledCommands: security === "STARTTLS" ? [] : ["STARTTLS"],
    ...(security === "NONE" ? {} : { key: OFFICE_KEY, cert: OFFICE_CERTIFICATE }),
    secure: security === "TLS",
    onAuth({ username, password }, _, callback) {
      const right = username === "office" && password === PASSWORD;
      callback(right ? null : new Error("wrong password"), right ? { user: username } : undefined);
    },
    onMailFrom({ address }, _, callback) {
      callback(refused.has(address) ? new Error("no such sender here") : null);
    },
    onRcptTo({ address }, _, callback) {
      callback(refused.has(address) ? new Error("no such person here") : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          secure: session.secure,
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw,
          text: textOf(raw),
        });
        callback();
      });
    },
  });
  // A client that hangs up over the certificate is what some tests are about.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    refused,
    settings: {
      host: "127.0.0.1",
      port,
      security,
      login: "office",
      password: PASSWORD,
    } satisfies MailServer,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type TestSmtp = Awaited<ReturnType<typeof startSmtp>>;

/** The text of a mail with one part, as a reader sees it. */
function textOf(raw: string): string {
  const end = raw.indexOf("\r\n\r\n");
  const [head, body] = [raw.slice(0, end), raw.slice(end + 4)];
  if (/^content-transfer-encoding: base64/im.test(head))
    return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
