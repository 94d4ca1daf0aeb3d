import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';

const folder = new URL('./page/', import.meta.url);

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** Serves the chat page: the files of the page folder, which are read when asked for and listed once. */
export async function registerPage(server: FastifyInstance): Promise<void> {
  for (const name of await readdir(folder)) {
    const type = types.get(extname(name));
    if (!type) continue;
    const path = name === 'index.html' ? '/' : `/page/${name}`;
    server.get(path, async (_request, reply) =>
      reply
        .headers(securityHeaders)
        .type(type)
        .send(await readFile(new URL(name, folder))),
    );
  }
}
