/** How a file of each kind begins; what a browser says of a file's type proves nothing. */
const SIGNATURES = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
];

/** Is it a PDF, JPEG or PNG by its content? */
export function isScan(content: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, at) => content[at] === byte));
}
