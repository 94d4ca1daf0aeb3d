export type CheckedAddress =
  | { readonly kind: 'fine'; readonly url: URL }
  | { readonly kind: 'refused'; readonly problem: string };

const maximumLength = 4096;

/** Whether an address, as given or as a redirect names it, may be asked at all; `isReachable` decides on its port. */
export function checkWebAddress(
  address: string,
  base: string | undefined,
  isReachable: (url: URL) => boolean,
): CheckedAddress {
  if (address.length > maximumLength) return { kind: 'refused', problem: 'the address is too long' };
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return { kind: 'refused', problem: 'not an address' };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { kind: 'refused', problem: `only http and https are fetched, not ${url.protocol.slice(0, 20)}` };
  }
  if (url.username || url.password) {
    return { kind: 'refused', problem: 'addresses with a user name or password are not fetched' };
  }
  if (!isReachable(url)) return { kind: 'refused', problem: `port ${url.port} is not allowed` };
  url.hash = '';
  return { kind: 'fine', url };
}
