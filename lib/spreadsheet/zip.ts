import { createInflateRaw } from "node:zlib";
import { Refusal } from "@/lib/errors";

interface ZipEntry {
  readonly method: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

/** Where a part would unfold to more than this, the file is not a register (and may be a zip bomb). */
const MAX_UNFOLDED_BYTES = 400_000_000;

const damaged = () =>
  new Refusal(
    "invalid",
    "文件已损坏，读不出内容。请在 Excel 或 WPS 中打开它，另存为 .xlsx 后再上传。",
  );

/** Reads a zip archive held in memory; parts are unfolded one at a time and in pieces, whatever their order. */
export class ZipArchive {
  private readonly bytes: Buffer;
  private readonly entries = new Map<string, ZipEntry>();

  /** @throws Refusal when the directory of the archive cannot be read. */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      if (error instanceof RangeError) throw damaged();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a part, in pieces. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw damaged();
    const header = entry.headerOffset;
    if (header + 30 > this.bytes.length || this.bytes.readUInt32LE(header) !== 0x04034b50)
      throw damaged();
    const start =
      header + 30 + this.bytes.readUInt16LE(header + 26) + this.bytes.readUInt16LE(header + 28);
    const packed = this.bytes.subarray(start, start + entry.compressedSize);
    const decoder = new TextDecoder("utf-8");
    if (entry.method === 0) {
      yield decoder.decode(packed);
      return;
    }
    if (entry.method !== 8) throw damaged();
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    inflate.end(packed);
    let unfolded = 0;
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        unfolded += piece.length;
        if (unfolded > MAX_UNFOLDED_BYTES)
          throw new Refusal("invalid", "文件内容过大，请分成几个文件上传。");
        yield decoder.decode(piece, { stream: true });
      }
    } catch (error) {
      throw error instanceof Error && "code" in error ? damaged() : error;
    }
    yield decoder.decode();
  }

  private readDirectory(): void {
    const { bytes } = this;
    // The end record is 22 bytes plus a comment of at most 65,535.
    let end = bytes.length - 22;
    while (end >= 0 && end > bytes.length - 65_558 && bytes.readUInt32LE(end) !== 0x06054b50) end--;
    if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50) throw damaged();
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw damaged();
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
      this.entries.set(name, {
        method: bytes.readUInt16LE(at + 10),
        compressedSize: bytes.readUInt32LE(at + 20),
        headerOffset: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }
}
