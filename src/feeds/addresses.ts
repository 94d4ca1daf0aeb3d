/** An address against the one it stands in, or undefined when that makes none. */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
  const trimmed = withScheme(address.trim(), base);
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : undefined;
}

/** People leave out what browsers add. */
const withScheme = (address: string, base = ''): string =>
  /^www\.[\w-]+\.\w/i.test(address) ? `${base.startsWith('http:') ? 'http' : 'https'}://${address}` : address;

/**
 * An absolute http or https address, or undefined: nothing else leads a reader to a page. A name and password in
 * it are nobody's business.
 */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (!address || address.length > 4096) return undefined;
  const resolved = resolveAddress(address, base);
  if (!resolved || !/^https?:\/\/[^/]/.test(resolved)) return undefined;
  if (!resolved.includes('@')) return resolved;
  const url = new URL(resolved);
  url.username = '';
  url.password = '';
  return url.href;
}
