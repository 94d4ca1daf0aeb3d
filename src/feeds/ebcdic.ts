/** The printable half of code page 037, from 0x40 on. */
const codePage037 =
  ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤' +
  'µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f';

/** What the other code pages have elsewhere: byte and character, byte and character. */
const differences = {
  cp037: '',
  cp500: '4a[4f!5a]5f^b0¢ba¬bb|',
  cp1140: '9f€',
  cp1026: '48{4aÇ4f!5aĞ5bİ5f^68[6aş79ı7bÖ7cŞ7fÜ8c}8d`8e¦a1öac]ad$ae@b0¢ba¬bb|c0çcc~d0ğdc\\e0üec#fc"',
} as const;

const codePages: readonly (readonly [RegExp, keyof typeof differences])[] = [
  [/^(cp|cs)?(ibm)?-?0?(37|39)$|^ebcdic[-_]cp[-_](us|ca|wt|nl)$/, 'cp037'],
  [/^(cp|cs)?(ibm)?-?500$|^ebcdic[-_]cp[-_](be|ch)$/, 'cp500'],
  [/^(cp|cs)?(ibm)?-?1140$/, 'cp1140'],
  [/^(cp|cs)?(ibm)?-?1026$/, 'cp1026'],
];

/** Whether a document opens with `<?xm` in EBCDIC, as the XML specification has readers look for it. */
export const isEbcdic = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7 && bytes[3] === 0x94;

/** Decodes EBCDIC, which no decoder at hand knows; an unknown code page is read as 037. */
export function decodeEbcdic(bytes: Uint8Array, label: string): string {
  const page = codePages.find(([pattern]) => pattern.test(label.toLowerCase()))?.[1] ?? 'cp037';
  const table = new Uint16Array(256);
  table[0x05] = 0x09;
  for (const lineEnd of [0x0d, 0x15, 0x25]) table[lineEnd] = 0x0a;
  for (let index = 0; index < codePage037.length; index++) {
    table[0x40 + index] = codePage037.charCodeAt(index);
  }
  for (const [, byte = '', character = ''] of differences[page].matchAll(/([0-9a-f]{2})(.)/g)) {
    table[Number.parseInt(byte, 16)] = character.charCodeAt(0);
  }
  const codes = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) codes[index] = table[bytes[index] ?? 0] ?? 0;
  return Buffer.from(codes.buffer).toString('utf16le');
}
