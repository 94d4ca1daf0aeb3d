import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** The pages of a file with one `{html}` a line, or the project's own. */
export function pagesOf(file: string | undefined): string[] {
  if (file === undefined) {
    return readdirSync('tests/fixtures/pages', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(`tests/fixtures/pages/${name}`, 'utf8'));
  }
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
  return lines.map((line) => z.object({ html: z.string() }).parse(JSON.parse(line)).html);
}
