import { createHash } from 'node:crypto';

const maximumGuid = 500;

/** What tells an item from the others of its feed, and stays when its title or text is edited. */
export function identityOf(item: {
  readonly guid?: string;
  readonly url?: string;
  readonly title: string;
  readonly text?: string;
}): string {
  const given = item.guid?.trim() || item.url;
  if (given) return given.length <= maximumGuid ? given : `sha256:${hash(given)}`;
  return `sha256:${hash(item.title || item.text || '')}`;
}

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
