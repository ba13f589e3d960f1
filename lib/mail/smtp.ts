import { getCACertificates } from "node:tls";
import { createTransport } from "nodemailer";
import { failureWords, type MailFailure } from "@/lib/mail/failure";

export type MailServer = {
  host: string;
  port: number;
  security: "TLS" | "STARTTLS" | "NONE";
  /** empty: the server asks for none */
  login: string;
  password: string;
  /** PEM of the authorities trusted beside the public ones; a certificate of any other is refused. */
  trustedCa?: string | null;
};

export type Message = {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  /** The same for every try of the same mail, so that a mailbox may know it again. */
  messageId: string;
};

export type Sending = { sent: true } | { sent: false; why: string; ofServer: boolean };

const CONNECT_MS = 10_000;
const ANSWER_MS = 20_000;

/** Hands one mail of plain text to the server. It never throws: a failure comes back in words. */
export async function sendMail(server: MailServer, message: Message): Promise<Sending> {
  const { host, port, security, login, password, trustedCa } = server;
  try {
    const transport = createTransport({
      host,
      port,
      secure: security === "TLS",
      // Never fall back to a plain connection where an encrypted one is set, and the reverse.
      requireTLS: security === "STARTTLS",
      ignoreTLS: security === "NONE",
      tls: trustedCa ? { ca: [...getCACertificates("default"), trustedCa] } : {},
      auth: login ? { user: login, pass: password } : undefined,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: ANSWER_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await transport.sendMail({ ...message, headers: { "Auto-Submitted": "auto-generated" } });
    return { sent: true };
  } catch (error) {
    const tried = { host, port, from: message.from.address, to: message.to };
    return { sent: false, ...failureWords(error as MailFailure, tried) };
  }
}
