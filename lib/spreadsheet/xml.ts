import { Refusal } from "@/lib/errors";

/** What a scanner reports; names come without their namespace prefix, attributes raw (see `attribute`). */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** A cell holds at most 32,767 characters; what never ends would be scanned from its start with every piece. */
const MAX_TEXT = 5_000_000;

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces the five predefined and the numeric entities; a document type's own entities are never followed. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute in the raw text of a tag, e.g. `attribute(raw, "r:id")`. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && !/\s/.test(attributes[at - 1]!)) continue;
    const rest = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (rest) return decodeEntities(rest[1] ?? rest[2] ?? "");
  }
  return undefined;
}

/**
 * Scans XML that arrives in pieces, without building a tree: a sheet of 20,000 rows has 100 MB of it.
 * exceljs's own streaming reader was rejected: it needs styles before sheets in the archive and knows no merges.
 */
export class XmlScanner {
  private rest = "";

  constructor(private readonly handler: XmlHandler) {}

  write(piece: string): void {
    const xml = this.rest + piece;
    let at = 0;
    for (;;) {
      const tag = xml.indexOf("<", at);
      if (tag < 0) break;
      const end = endOfTag(xml, tag);
      if (end < 0) break;
      if (tag > at) this.handler.text(decodeEntities(xml.slice(at, tag)));
      this.tag(xml, tag, end);
      at = end + 1;
    }
    this.rest = xml.slice(at);
    if (this.rest.length > MAX_TEXT)
      throw new Refusal("invalid", "文件已损坏：有一格的内容大得不可能。请另存为 .xlsx 后再上传。");
  }

  private tag(xml: string, start: number, end: number): void {
    const first = xml[start + 1];
    if (first === "?") return;
    if (first === "!") {
      if (xml.startsWith("<![CDATA[", start)) this.handler.text(xml.slice(start + 9, end - 2));
      return;
    }
    if (first === "/") {
      this.handler.close(localName(xml.slice(start + 2, end).trimEnd()));
      return;
    }
    const selfClosing = xml[end - 1] === "/";
    const inner = xml.slice(start + 1, selfClosing ? end - 1 : end);
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    this.handler.open(name, space < 0 ? "" : inner.slice(space + 1));
    if (selfClosing) this.handler.close(name);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Where the tag that begins at `start` ends, or -1 when its end has not arrived yet. */
function endOfTag(xml: string, start: number): number {
  if (xml[start + 1] === "!") {
    const closing = xml.startsWith("<![CDATA[", start)
      ? "]]>"
      : xml.startsWith("<!--", start)
        ? "-->"
        : ">";
    const end = xml.indexOf(closing, start);
    return end < 0 ? -1 : end + closing.length - 1;
  }
  for (let end = xml.indexOf(">", start); end >= 0; end = xml.indexOf(">", end + 1)) {
    // A > inside quotes belongs to an attribute.
    let quotes = 0;
    for (let q = xml.indexOf('"', start); q >= 0 && q < end; q = xml.indexOf('"', q + 1)) quotes++;
    if (quotes % 2 === 0) return end;
  }
  return -1;
}
