/** What a file is, told by its content alone: its name and the browser's word prove nothing. */
const KINDS = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
} as const;

type Kind = keyof typeof KINDS;

/** For a form that takes any of them. */
export const ACCEPTED = Object.keys(KINDS)
  .map((kind) => `.${kind}`)
  .join(",");

const startsWith = (content: Uint8Array, bytes: readonly number[]) =>
  bytes.every((byte, at) => content[at] === byte);

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]; // %PDF-
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const ZIP = [0x50, 0x4b, 0x03, 0x04]; // the newer Office files are zip archives …
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]; // … and the older ones compound files

/** The part that only such a file has: names stand in an archive as they are, in a compound file as UTF-16. */
const PARTS: readonly [Kind, readonly number[], Buffer][] = [
  ["docx", ZIP, Buffer.from("word/document.xml")],
  ["xlsx", ZIP, Buffer.from("xl/workbook.xml")],
  ["pptx", ZIP, Buffer.from("ppt/presentation.xml")],
  ["doc", OLE, Buffer.from("WordDocument", "utf16le")],
  ["xls", OLE, Buffer.from("Workbook", "utf16le")],
  ["ppt", OLE, Buffer.from("PowerPoint Document", "utf16le")],
];
const MACROS = Buffer.from("vbaProject.bin");

function kindOf(content: Uint8Array): Kind | null {
  if (startsWith(content, PDF)) return "pdf";
  if (startsWith(content, PNG)) return "png";
  if (startsWith(content, JPEG)) return "jpg";
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.includes(MACROS)) return null;
  const part = PARTS.find(([, head, name]) => startsWith(bytes, head) && bytes.includes(name));
  return part?.[0] ?? null;
}

const SAME: Record<string, string> = { jpeg: "jpg" };

/** The media type of a file that may be attached, by its content; null: its content or its ending is another. */
export function mediaTypeOf(name: string, content: Uint8Array): string | null {
  const kind = kindOf(content);
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  return kind && (SAME[ending] ?? ending) === kind ? KINDS[kind] : null;
}

/** The media type of a scan, a photo or minutes by the content: PDF, JPEG or PNG; null: none of them. */
export function scanTypeOf(content: Uint8Array): string | null {
  const kind = kindOf(content);
  return kind === "pdf" || kind === "jpg" || kind === "png" ? KINDS[kind] : null;
}
