const surrogates = /\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]/g;

/** UTF-8 in which old databases write each half of a rare character as a character (CESU-8), the halves joined. */
export function joinSurrogates(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (text.search(surrogates) === -1) return bytes;
  const joined = text.replace(surrogates, (pair) =>
    Buffer.from(String.fromCharCode(half(pair.slice(0, 3)), half(pair.slice(3)))).toString('latin1'),
  );
  return Buffer.from(joined, 'latin1');
}

/** The UTF-16 code unit that three bytes stand for. */
const half = (bytes: string): number =>
  0xd000 | ((bytes.charCodeAt(1) & 0x3f) << 6) | (bytes.charCodeAt(2) & 0x3f);
