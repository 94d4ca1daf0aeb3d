import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const maximumUnpackedBytes = 16 * 1024 * 1024;
/** Some archives are packed a second time on their way. */
const maximumLayers = 2;

/** What an archive holds: some servers hand it out as if it were the feed. Anything else as it is. */
export function unpack(body: Uint8Array): Uint8Array {
  let bytes = body;
  for (let layer = 0; layer < maximumLayers; layer++) {
    const inner = unpackLayer(bytes);
    if (!inner) break;
    bytes = inner;
  }
  return bytes;
}

function unpackLayer(bytes: Uint8Array): Uint8Array | undefined {
  const [first, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) {
    return (
      attempt(() => gunzipSync(bytes, limits)) ?? attempt(() => inflateRawSync(afterHeader(bytes), untilCut))
    );
  }
  // The header of zlib, at any level of compression.
  const isZlib = first === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(second);
  return isZlib ? attempt(() => inflateSync(bytes, untilCut)) : undefined;
}

const limits = { maxOutputLength: maximumUnpackedBytes };
/** Takes an archive without its end, or with a wrong one, for as much as it holds. */
const untilCut = { ...limits, finishFlush: constants.Z_SYNC_FLUSH };

function attempt(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The compressed data of a gzip file: RFC 1952, 2.3. */
function afterHeader(bytes: Uint8Array): Uint8Array {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  if (flags & 2) at += 2;
  return bytes.subarray(at);
}
