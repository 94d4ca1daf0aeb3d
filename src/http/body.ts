import { type Duplex, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** A body went over a limit: of the bytes sent, or of those they unpack to. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** A content encoding that cannot be undone here. */
export class UnknownEncodingError extends Error {
  override readonly name = 'UnknownEncodingError';
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

/** The streams that undo the encodings, last applied first undone. */
function decoders(contentEncoding: string | undefined, first: Uint8Array): Duplex[] {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2) throw new UnknownEncodingError('more than two content encodings');
  return names.reverse().flatMap((name, index) => decoder(name, index === 0 ? first : undefined));
}

// Servers cut archives short of their checksum, and browsers read them nonetheless.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH };

/** `first` is known for the outermost encoding only; what a server calls packed is often plain. */
function decoder(name: string, first: Uint8Array | undefined): Duplex[] {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return first && !isGzip(first) ? [] : [createGunzip(lenient)];
    case 'deflate':
      return [first && !isZlib(first) ? createInflateRaw(lenient) : createInflate(lenient)];
    case 'br':
      return [createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })];
    default:
      throw new UnknownEncodingError(`the content encoding ${JSON.stringify(name.slice(0, 40))}`);
  }
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && (bytes[1] ?? 0x8b) === 0x8b;

const isZlib = (bytes: Uint8Array): boolean => {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
};
