import type { Telegram } from 'telegraf';
import { request } from 'undici';

const timeLimitMs = 30_000;

/** The bytes of a file a person sent. Errors never hold the file's address, because the token is part of it. */
export async function fetchFile(telegram: Telegram, fileId: string, maximumBytes: number): Promise<Buffer> {
  const link = await telegram.getFileLink(fileId);
  try {
    const response = await request(link, { signal: AbortSignal.timeout(timeLimitMs) });
    if (response.statusCode !== 200) throw new Error(`HTTP ${response.statusCode}`);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.byteLength;
      if (size > maximumBytes) throw new Error('too large');
      chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const problem =
      error instanceof Error && !error.message.includes(telegram.token) ? error.message : 'failed';
    throw new Error(`the file could not be fetched: ${problem}`);
  }
}
