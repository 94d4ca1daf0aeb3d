import type { EntityType, MessageEntity } from '../world/objects.ts';
import { checkLink } from './links.ts';

interface Pattern {
  readonly type: EntityType;
  readonly pattern: RegExp;
  readonly accepts?: (match: string) => boolean;
}

const url =
  /(?<![\p{L}\p{N}_@.-])(?:https?:\/\/[^\s<>"'“”«»]+|(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|io|dev|eu|uk|de|fr|es|ru|cn|in|info|news|app|me|gov|edu)(?![\p{L}\p{N}_-])(?:\/[^\s<>"'“”«»]*)?)/giu;

/** Bounded repetitions only: texts come from strangers. */
const patterns: readonly Pattern[] = [
  {
    type: 'email',
    pattern: /(?<![\p{L}\p{N}_.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,16}(?![\p{L}\p{N}_-])/giu,
  },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{2,32}(?![\p{L}\p{N}_])/gu },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu,
  },
  {
    type: 'hashtag',
    pattern: /(?<![\p{L}\p{Nd}_])#[\p{L}\p{Nd}_]{1,256}(?![\p{L}\p{Nd}_]*#)/gu,
    accepts: (match) => /\p{L}/u.test(match),
  },
  { type: 'cashtag', pattern: /(?<![\p{L}\p{Nd}_$])\$[A-Z]{1,8}(?![\p{L}\p{Nd}_$])/gu },
  { type: 'url', pattern: url, accepts: (match) => checkLink(match).kind === 'link' },
];

/** What Telegram marks by itself: addresses, mentions, commands and tags, none over another. */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const { type, pattern, accepts } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const length = type === 'url' ? withoutTail(match[0]) : match[0].length;
      if (accepts && !accepts(match[0].slice(0, length))) continue;
      found.push({ type, offset: match.index, length });
    }
  }
  found.sort((a, b) => a.offset - b.offset || b.length - a.length);
  let end = 0;
  return found.filter((entity) => {
    if (entity.offset < end) return false;
    end = entity.offset + entity.length;
    return true;
  });
}

/** Punctuation after an address belongs to the sentence; a closing bracket only if it was opened inside. */
function withoutTail(address: string): number {
  let length = address.length;
  while (length > 0) {
    const last = address.charAt(length - 1);
    if (/[.,:;!?'"…]/.test(last)) length -= 1;
    else if (last === ')' && !address.slice(0, length - 1).includes('(')) length -= 1;
    else break;
  }
  return length;
}
