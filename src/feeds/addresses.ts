/** An address against the one it stands in, or undefined when that makes none. */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return undefined;
  }
}

/** An absolute http or https address, or undefined: nothing else leads a reader to a page. */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (!address || address.length > 4096) return undefined;
  const resolved = resolveAddress(address, base);
  return resolved && /^https?:\/\/[^/]/.test(resolved) ? resolved : undefined;
}
