import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A request was about to leave for an address outside the public internet, or for a port not allowed. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

const globalUnicast = ipaddr.IPv6.parse('2000::');

/**
 * Why an IP address must not be connected to, or undefined for one of the public internet. Forms that carry an
 * IPv4 address inside an IPv6 one (mapped, compatible, 6to4, NAT64, Teredo, ISATAP) are refused as such, wherever
 * they would lead.
 */
export function refusalOf(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'not an IP address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') return rangeNames[range] ?? range;
  if (parsed instanceof ipaddr.IPv6) {
    if (!parsed.match(globalUnicast, 3)) return 'not allocated';
    if (isIsatap(parsed)) return 'ISATAP';
  }
  return undefined;
}

const rangeNames: Readonly<Record<string, string>> = {
  private: 'private',
  loopback: 'loopback',
  linkLocal: 'link-local',
  uniqueLocal: 'private',
  carrierGradeNat: 'carrier-grade NAT',
  multicast: 'multicast',
  broadcast: 'broadcast',
  unspecified: 'unspecified',
  ipv4Mapped: 'IPv4 inside IPv6',
  rfc6052: 'NAT64',
  rfc6145: 'IPv4 inside IPv6',
  deprecatedSiteLocal: 'site-local',
};

/** The interface part of an ISATAP address is `[02]00:5efe` and an IPv4 address. */
function isIsatap(address: ipaddr.IPv6): boolean {
  return (address.parts[4] ?? 0) % 0x200 === 0 && address.parts[5] === 0x5efe;
}

/** The IP address a URL's host spells out, without brackets, or undefined for a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? undefined : bare;
}
