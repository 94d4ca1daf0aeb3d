/** What windows-1252 has where Latin-1 has control characters; five places are empty and stay as they are. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const bytes = new Map([...upper].map((character, index) => [character, 0x80 + index]));

/** Reads control characters of Latin-1 as what they were meant to be. */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80));

/**
 * The charset of texts that are in none. Written out because Node's TextDecoder, asked for windows-1252, decodes
 * Latin-1.
 */
export const decodeWindows1252 = (text: Uint8Array): string =>
  asWindows1252(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('latin1'));

/**
 * Undoes one reading of UTF-8 as windows-1252 (`CafÃ©` becomes `Café`). A text is touched only when all of it
 * turns back into valid UTF-8, which real windows-1252 text practically never does.
 */
export function mendMojibake(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u2122]/.test(text)) return text;
  const codes = Array.from(text, (character) => bytes.get(character) ?? character.codePointAt(0) ?? 0);
  if (codes.some((code) => code > 0xff)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return text;
  }
}
