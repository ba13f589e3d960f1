import { Refusal } from "@/lib/errors";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Download = { name: string; bytes: Uint8Array; mediaType?: string };

const STATUS = { denied: 403, invalid: 400, conflict: 409, notFound: 404 };

/** A file to keep, under its own name in Chinese; a refusal is a plain sentence. */
export async function download(file: Promise<Download>): Promise<Response> {
  try {
    const { name, bytes, mediaType = XLSX } = await file;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": mediaType,
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(`${error.message}\n`, {
      status: STATUS[error.kind],
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
