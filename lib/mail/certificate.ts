import { X509Certificate } from "node:crypto";
import { dayInShanghai, type PlainDate } from "@/lib/calendar/plain-date";

/** Whom a certificate names, and its last day. */
export type CertificateView = { name: string; until: PlainDate };

const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The certificates in a pasted PEM; null: there is none, or what is there cannot be read as one. A key is never kept. */
export function readCertificates(pem: string): { pem: string; views: CertificateView[] } | null {
  const blocks = pem.match(BLOCK) ?? [];
  if (blocks.length === 0 || pem.replaceAll(BLOCK, "").includes("-----BEGIN")) return null;
  try {
    return { pem: `${blocks.join("\n")}\n`, views: blocks.map((block) => viewOf(block)) };
  } catch {
    return null;
  }
}

function viewOf(block: string): CertificateView {
  const { subject, validToDate } = new X509Certificate(block);
  const name = /^CN=(.+)$/m.exec(subject)?.[1] ?? /^O=(.+)$/m.exec(subject)?.[1] ?? subject;
  return { name, until: dayInShanghai(validToDate) };
}
