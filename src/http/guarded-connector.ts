import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { literalAddress, RefusedAddressError, refusalOf } from './address-guard.ts';

/** Every address of a host name, as the system resolves it. */
export type ResolveHost = (hostname: string) => Promise<readonly LookupAddress[]>;

/**
 * Opens connections for undici, and only to the public internet. The check stands where the socket is opened, so
 * it holds on every redirect; the addresses checked are the very ones connected to, so a name that resolves
 * differently a moment later changes nothing.
 */
export function createGuardedConnector(options: {
  readonly resolveHost: ResolveHost;
  readonly isTrusted: (origin: string) => boolean;
  readonly isAllowedPort: (port: number) => boolean;
  readonly connectTimeoutMs: number;
}): buildConnector.connector {
  const direct = buildConnector({ timeout: options.connectTimeoutMs });
  const guarded = buildConnector({
    timeout: options.connectTimeoutMs,
    autoSelectFamily: true,
    lookup: guardedLookup(options.resolveHost),
  });

  return (target, callback) => {
    const port = Number(target.port || (target.protocol === 'https:' ? 443 : 80));
    if (options.isTrusted(`${target.protocol}//${target.host ?? target.hostname}`)) {
      direct(target, callback);
      return;
    }
    if (!options.isAllowedPort(port)) {
      callback(new RefusedAddressError(`port ${port} is not allowed`), null);
      return;
    }
    // A literal never reaches the lookup.
    const literal = literalAddress(target.hostname);
    const refusal = literal === undefined ? undefined : refusalOf(literal);
    if (refusal !== undefined) {
      callback(new RefusedAddressError(`the address ${literal} is ${refusal}`), null);
      return;
    }
    guarded(target, callback);
  };
}

function guardedLookup(resolveHost: ResolveHost): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    resolveHost(hostname).then(
      (addresses) => {
        const open = addresses.filter(({ address }) => refusalOf(address) === undefined);
        const [first] = open;
        if (!first) {
          const found = addresses.map(({ address }) => `${address} (${refusalOf(address)})`).join(', ');
          callback(new RefusedAddressError(`${hostname} leads to ${found || 'no address'}`), []);
        } else if (lookupOptions.all) callback(null, open);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}
