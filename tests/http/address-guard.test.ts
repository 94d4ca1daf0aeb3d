import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { literalAddress, refusalOf } from '../../src/http/address-guard.ts';
import { createHttpClient, type HttpClient } from '../../src/http/http-client.ts';

/** Hosts as they may stand in a URL; each leads, or may lead, somewhere inside. */
const hostileHosts = [
  // Loopback, in every notation a URL parser accepts
  '127.0.0.1',
  '127.0.0.2',
  '127.255.255.254',
  '127.1',
  '127.0.1',
  '2130706433',
  '017700000001',
  '0x7f000001',
  '0x7f.1',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '127.0.0.1.',
  '%31%32%37.0.0.1',
  '１２７.0.0.1',
  '127。0。0。1',
  // Unspecified
  '0.0.0.0',
  '0',
  '0x0',
  '0.1.2.3',
  // Private networks
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.0.1',
  '192.168.255.255',
  '3232235777',
  '0xc0a80101',
  // Link-local, and the metadata services of the clouds
  '169.254.169.254',
  '169.254.0.1',
  '0xa9fea9fe',
  '2852039166',
  '100.100.100.200',
  '192.0.0.192',
  // Carrier-grade NAT
  '100.64.0.1',
  '100.127.255.254',
  // Special purpose, documentation, benchmarks
  '192.0.0.1',
  '192.0.2.1',
  '198.51.100.7',
  '203.0.113.9',
  '198.18.0.1',
  '198.19.255.255',
  '192.88.99.1',
  '192.31.196.1',
  '192.52.193.1',
  '192.175.48.1',
  // Multicast, reserved, broadcast
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  // IPv6
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[100::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[5f00::1]',
  '[4000::1]',
  // IPv4 inside IPv6
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[::ffff:8.8.8.8]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[::808:808]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::808:808]',
  '[64:ff9b:1::a00:1]',
  '[2002:7f00:1::]',
  '[2002:a9fe:a9fe::1]',
  '[2002:808:808::1]',
  '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
  '[2001::1]',
  '[2a02:1234::5efe:7f00:1]',
  '[2a02:1234::200:5efe:a00:1]',
];

describe('the address guard', () => {
  let http: HttpClient;
  beforeAll(() => {
    http = createHttpClient({
      resolveHost: async () => {
        throw new Error('a literal address was looked up as a name');
      },
    });
  });
  afterAll(() => http.close());

  it('knows at least sixty hostile hosts', () => {
    expect(new Set(hostileHosts).size).toBeGreaterThanOrEqual(60);
  });

  it.each(hostileHosts)('refuses http://%s/', async (host) => {
    const result = await http.get({ url: `http://${host}/` });
    expect(result).toMatchObject({ kind: 'failed', reason: 'refused' });
  });

  it.each([
    'http://127.0.0.1:22/',
    'http://example.org:8080/',
    'https://example.org:80808/',
    'http://user@example.org/',
    'http://user:secret@example.org/',
    'ftp://example.org/',
    'file:///etc/hosts',
    'gopher://example.org/',
    'data:text/plain,hello',
    'javascript:alert(1)',
    'unix:/var/run/docker.sock',
    'http://',
    'http:///',
    '//example.org/',
    '',
    `http://example.org/${'a'.repeat(5000)}`,
  ])('refuses the address %s', async (url) => {
    const result = await http.get({ url });
    expect(result).toMatchObject({ kind: 'failed', reason: 'refused' });
  });

  it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '2001:4860:4860::8888', '2a00:1450:4001:82a::200e'])(
    'lets the public address %s pass',
    (address) => {
      expect(refusalOf(address)).toBeUndefined();
    },
  );

  it('refuses every IPv4 address when it comes inside an IPv6 one', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ipv4) => {
        for (const embedded of [`::ffff:${ipv4}`, `::${ipv4}`, `64:ff9b::${ipv4}`]) {
          expect(refusalOf(embedded)).toBeDefined();
        }
      }),
    );
  });

  it('says of anything that is no address that it is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (literalAddress(text) === undefined) expect(refusalOf(`name ${text}`)).toBe('not an IP address');
      }),
    );
  });
});
