import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/** The pages of a file with one `{html}` a line, one at a time; without a file the project's own. */
export async function* pagesOf(file: string | undefined): AsyncGenerator<string> {
  if (file === undefined) {
    for (const name of readdirSync('tests/fixtures/pages', { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.html')) yield readFileSync(`tests/fixtures/pages/${name}`, 'utf8');
    }
    return;
  }
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
  for await (const line of lines) yield z.object({ html: z.string() }).parse(JSON.parse(line)).html;
}
