import type { FastifyInstance } from 'fastify';

/**
 * Keeps other sites a browser has open away from this server: a name that was made to point here (DNS
 * rebinding) is refused by its Host header, and requests other pages start by their Origin or Sec-Fetch-Site.
 */
export function guardAgainstOtherSites(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const port = request.socket.localPort ?? 0;
    const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
    const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
    const isForeignHost = !hosts.includes(host.toLowerCase());
    const isForeignOrigin = origin !== undefined && !hosts.some((own) => origin === `http://${own}`);
    const isForeignFetch =
      (site === 'cross-site' || site === 'same-site') &&
      !(mode === 'navigate' && request.method === 'GET' && !/^\/(?:bot|file)/.test(request.url));
    if (isForeignHost || isForeignOrigin || isForeignFetch) {
      return reply
        .code(403)
        .send({ error: 'This server answers only its own page and programs on this machine' });
    }
    return undefined;
  });
}
