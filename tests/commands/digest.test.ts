import { describe, expect, it } from 'vitest';
import { printDigest } from '../../src/commands/digest.ts';
import { commandRun, configFolder } from '../support/command.ts';
import { startWebServer } from '../support/web-server.ts';

const headline = 'Regulator fines platform over children’s data';
const feed = `<rss version="2.0"><channel><title>Wire</title><item><guid>1</guid><title>${headline}</title>
  <description>The data protection authority fined the platform €5 million under the GDPR.</description>
  <pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`;

async function runOn(...paths: readonly string[]) {
  const origin = await startWebServer((request, response) => {
    const isThere = request.url === '/wire';
    response.writeHead(isThere ? 200 : 500, { 'content-type': 'application/rss+xml' }).end(feed);
  });
  const sources = paths.map((path) => `  - { url: "${origin}/${path}", outlet: ${path}, name: ${path} }`);
  const folder = configFolder({ sources: `sources:\n${sources.join('\n')}` });
  const run = commandRun({ LOG_LEVEL: 'silent' }, { configFolder: folder, trustedOrigins: [origin] });
  await printDigest(run.context, {});
  return run;
}

describe('docket digest', () => {
  it('prints what the sources hold that can be read', async () => {
    const run = await runOn('wire', 'broken');
    expect(run.failures).toEqual([]);
    expect(run.output()).toContain(`1. ${headline}`);
  });

  it('fails when no source can be read', async () => {
    const run = await runOn('broken', 'gone');
    expect(run.output()).toBe('');
    expect(run.failures).toEqual([
      'There is no digest: no source could be read (broken: the server answered 500). `docket check` looks at each.',
    ]);
  });
});
