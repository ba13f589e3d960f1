/** How a file of each kind begins; what a browser says of a file's type proves nothing. */
const KINDS = [
  { mediaType: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] }, // %PDF-
  { mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** The media type of a photo or of minutes by the content: PDF, JPEG or PNG; null: none of them. */
export function mediaTypeOf(content: Uint8Array): (typeof KINDS)[number]["mediaType"] | null {
  const kind = KINDS.find(({ begins }) => begins.every((byte, at) => content[at] === byte));
  return kind?.mediaType ?? null;
}
