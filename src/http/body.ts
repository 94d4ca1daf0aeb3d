import { type Duplex, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** A body went over a limit: of the bytes sent, or of those they unpack to. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** A body packed more often than anybody packs one. */
export class TooManyEncodingsError extends Error {
  override readonly name = 'TooManyEncodingsError';
}

/**
 * Reads a body to its end and undoes its content encodings, counting both what came and what it unpacks to while
 * reading: a small archive of a huge text stops at the limit, not in memory.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  limits: { readonly maxBytes: number; readonly maxDecodedBytes: number },
): Promise<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  const first = await nextBytes(chunks);
  if (!first) return new Uint8Array();

  const decoded: Uint8Array[] = [];
  let size = 0;
  const collector = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      decoded.push(chunk);
      done(size > limits.maxDecodedBytes ? tooLarge('unpacks to more', limits.maxDecodedBytes) : null);
    },
  });
  const source = Readable.from(counted(first, chunks, limits.maxBytes, 'is larger'));
  await pipeline([source, ...decoders(contentEncoding, first), collector]);
  return Buffer.concat(decoded);
}

const tooLarge = (what: string, limit: number): BodyTooLargeError =>
  new BodyTooLargeError(`${what} than ${(limit / 1_048_576).toFixed(1)} MB`);

async function nextBytes(chunks: AsyncIterator<unknown>): Promise<Uint8Array | undefined> {
  for (;;) {
    const { value, done } = await chunks.next();
    if (done) return undefined;
    if (value instanceof Uint8Array && value.byteLength > 0) return value;
  }
}

async function* counted(
  first: Uint8Array,
  rest: AsyncIterator<unknown>,
  limit: number,
  problem: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for (let chunk: Uint8Array | undefined = first; chunk; chunk = await nextBytes(rest)) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(problem, limit);
    yield chunk;
  }
}

const packings = /^(?:(?:x-)?gzip|deflate|br)$/;

/** The streams that undo the encodings, last applied first undone. What packs nothing needs no undoing. */
function decoders(contentEncoding: string | undefined, first: Uint8Array): Duplex[] {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => packings.test(name));
  if (names.length > 2) throw new TooManyEncodingsError('more than two content encodings');
  return names.reverse().flatMap((name, index) => decoder(name, index === 0 ? first : undefined));
}

// Servers cut archives short of their checksum, and browsers read them nonetheless.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH };

/** `first` is known for the outermost encoding only; what a server calls packed is often plain, or packed otherwise. */
function decoder(name: string, first: Uint8Array | undefined): Duplex[] {
  if (first && isMarkup(first)) return [];
  if (first && isGzip(first)) return [createGunzip(lenient)];
  switch (name) {
    case 'deflate':
      return [first && !isZlib(first) ? createInflateRaw(lenient) : createInflate(lenient)];
    case 'br':
      return [createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })];
    default:
      return first ? [] : [createGunzip(lenient)];
  }
}

/** Whether bytes are the start of XML, HTML or JSON: nothing packed goes on for long without control characters. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 100));
  const isText = start.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte));
  return isText && /^(?:\xef\xbb\xbf)?\s*[<{]/.test(start.toString('latin1'));
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && (bytes[1] ?? 0x8b) === 0x8b;

const isZlib = (bytes: Uint8Array): boolean => {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
};
