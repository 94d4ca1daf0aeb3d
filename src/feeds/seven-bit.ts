/** Two-byte characters stand in these charsets with the high bit of both their bytes taken off. */
const raise = (text: string): string =>
  text.replace(/[^\n]/g, (character) => String.fromCharCode(character.charCodeAt(0) | 0x80));

/** Text of ISO-2022-KR as EUC-KR: between shift-out and shift-in the high bits are put back. */
export const eucOfIso2022 = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('\u001b$)C', '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: shift-out and shift-in
      .replace(/\u000e([^\u000f\n]*)\u000f?/g, (_, shifted: string) => raise(shifted)),
    'latin1',
  );

/** Text of HZ as GB 2312: between `~{` and `~}`, at the latest at the end of the line, the high bits are put back. */
export const gbOfHz = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/~(?:\{((?:[^~\n][^\n])*)(?:~\})?|~|\n)/g, (found, shifted?: string) =>
        shifted === undefined ? found.slice(1).trim() : raise(shifted),
      ),
    'latin1',
  );
