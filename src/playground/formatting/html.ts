import type { MessageEntity } from '../world/objects.ts';
import { checkLink, mentionedUserId } from './links.ts';

/** A `text_mention` before its person is looked up. */
export type ParsedEntity = Omit<MessageEntity, 'user'> & { readonly userId?: number };

export type ParsedHtml =
  | { readonly kind: 'parsed'; readonly text: string; readonly entities: readonly ParsedEntity[] }
  | { readonly kind: 'bad'; readonly problem: string };

class HtmlProblem extends Error {}

const knownTags = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
);
const simpleTypes = new Map<string, MessageEntity['type']>([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['span', 'spoiler'],
  ['tg-spoiler', 'spoiler'],
]);
const namedEntities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

interface OpenTag {
  readonly name: string;
  readonly argument: string;
  readonly startsAt: number;
}

const isSpace = (char: string | undefined): boolean => char === undefined || /[ \t\r\n\v]/.test(char);

/**
 * Parses Telegram's HTML by the rules of its own parser: which tags, which character references, how attributes
 * are quoted, and every refusal with its byte offset. Overlaps and limits are the caller's next step.
 */
export function parseHtml(source: string): ParsedHtml {
  try {
    return { kind: 'parsed', ...read(source) };
  } catch (error) {
    if (error instanceof HtmlProblem) return { kind: 'bad', problem: error.message };
    throw error;
  }
}

function read(source: string): { text: string; entities: ParsedEntity[] } {
  if (source.includes('\0')) throw new HtmlProblem('Text must not contain null bytes');
  const entities: ParsedEntity[] = [];
  const open: OpenTag[] = [];
  let text = '';
  let sawSurrogate = false;
  let at = 0;

  const byteOffset = (position: number): number => Buffer.byteLength(source.slice(0, position));

  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '&') {
      const reference = readReference(source, at);
      if (reference) {
        sawSurrogate ||= reference.isSurrogate;
        text += reference.text;
        at = reference.end;
        continue;
      }
    }
    if (char !== '<') {
      text += char;
      at += 1;
      continue;
    }
    const begin = at;
    if (source[at + 1] === '/') {
      const top = open.pop();
      if (!top) throw new HtmlProblem(`Unexpected end tag at byte offset ${byteOffset(begin)}`);
      const end = readEndTag(source, begin, top.name, byteOffset);
      if (text.length > top.startsAt) close(entities, top, text);
      at = end;
    } else {
      const tag = readStartTag(source, begin, byteOffset);
      open.push({ name: tag.name, argument: tag.argument, startsAt: text.length });
      at = tag.end;
    }
  }

  const unclosed = open.at(-1);
  if (unclosed) {
    throw new HtmlProblem(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  if (sawSurrogate) {
    throw new HtmlProblem(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: entities.map(withoutCodeLanguage) };
}

/** `language` on a lone `code` only matters until a `pre` around it takes it over. */
const withoutCodeLanguage = (entity: ParsedEntity): ParsedEntity =>
  entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity;

function readReference(
  source: string,
  at: number,
): { text: string; end: number; isSurrogate: boolean } | undefined {
  const numeric = /^&#(?:x([0-9a-fA-F]*)|(\d*))/.exec(source.slice(at, at + 40));
  if (numeric) {
    const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1] || '0', 16);
    if (!(code > 0 && code < 0x10ffff) || numeric[0].length >= 10) return undefined;
    const end = at + numeric[0].length;
    return {
      text: String.fromCodePoint(code),
      end: source[end] === ';' ? end + 1 : end,
      isSurrogate: code >= 0xd800 && code <= 0xdfff,
    };
  }
  const name = /^&([a-zA-Z]{1,5})(?![a-zA-Z])/.exec(source.slice(at, at + 7))?.[1];
  const text = name === undefined ? undefined : namedEntities.get(name);
  if (name === undefined || text === undefined) return undefined;
  const end = at + 1 + name.length;
  return { text, end: source[end] === ';' ? end + 1 : end, isSurrogate: false };
}

function readEndTag(
  source: string,
  begin: number,
  expected: string,
  byteOffset: (position: number) => number,
): number {
  let at = begin + 2;
  while (!isSpace(source[at]) && source[at] !== '>') at += 1;
  const found = source.slice(begin + 2, at).toLowerCase();
  while (at < source.length && isSpace(source[at])) at += 1;
  if (source[at] !== '>') throw new HtmlProblem(`Unclosed end tag at byte offset ${byteOffset(begin)}`);
  if (found !== '' && found !== expected) {
    throw new HtmlProblem(
      `Unmatched end tag at byte offset ${byteOffset(begin)}, expected "</${expected}>", found "</${found}>"`,
    );
  }
  return at + 1;
}

function readStartTag(
  source: string,
  begin: number,
  byteOffset: (position: number) => number,
): { name: string; argument: string; end: number } {
  let at = begin + 1;
  while (!isSpace(source[at]) && source[at] !== '>') at += 1;
  if (at >= source.length) throw new HtmlProblem(`Unclosed start tag at byte offset ${byteOffset(begin)}`);
  const name = source.slice(begin + 1, at).toLowerCase();
  if (!knownTags.has(name)) {
    throw new HtmlProblem(`Unsupported start tag "${name}" at byte offset ${byteOffset(begin)}`);
  }

  let argument = '';
  while (source[at] !== '>') {
    while (at < source.length && isSpace(source[at])) at += 1;
    if (source[at] === '>') break;
    const nameBegin = at;
    while (!isSpace(source[at]) && !/[=>/"']/.test(source.charAt(at))) at += 1;
    const attribute = source.slice(nameBegin, at);
    if (attribute === '') {
      throw new HtmlProblem(`Empty attribute name in the tag "${name}" at byte offset ${byteOffset(begin)}`);
    }
    while (at < source.length && isSpace(source[at])) at += 1;
    if (source[at] !== '=') {
      if (at >= source.length) {
        throw new HtmlProblem(`Unclosed start tag "${name}" at byte offset ${byteOffset(begin)}`);
      }
      if (name === 'blockquote' && attribute === 'expandable') argument = '1';
      continue;
    }
    at += 1;
    while (at < source.length && isSpace(source[at])) at += 1;
    if (at >= source.length) {
      throw new HtmlProblem(`Unclosed start tag "${name}" at byte offset ${byteOffset(begin)}`);
    }
    const value = readAttributeValue(source, at, byteOffset);
    at = value.end;
    if (at >= source.length) throw new HtmlProblem(`Unclosed start tag at byte offset ${byteOffset(begin)}`);
    argument = argumentOf(name, attribute, value.text) ?? argument;
  }
  if (name === 'span' && argument !== 'spoiler') {
    throw new HtmlProblem(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(begin)}`);
  }
  return { name, argument, end: at + 1 };
}

function argumentOf(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3);
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value;
  if (tag === 'blockquote' && attribute === 'expandable') return '1';
  return undefined;
}

function readAttributeValue(
  source: string,
  begin: number,
  byteOffset: (position: number) => number,
): { text: string; end: number } {
  const quote = source.charAt(begin);
  let at = begin;
  if (quote !== '"' && quote !== "'") {
    while (/[A-Za-z0-9.-]/.test(source.charAt(at))) at += 1;
    if (!isSpace(source[at]) && source[at] !== '>') {
      throw new HtmlProblem(`Unexpected end of name token at byte offset ${byteOffset(begin)}`);
    }
    return { text: source.slice(begin, at).toLowerCase(), end: at };
  }
  let text = '';
  at += 1;
  while (at < source.length && source[at] !== quote) {
    const reference = source[at] === '&' ? readReference(source, at) : undefined;
    text += reference ? reference.text : source.charAt(at);
    at = reference ? reference.end : at + 1;
  }
  return { text, end: at < source.length ? at + 1 : at };
}

function close(entities: ParsedEntity[], tag: OpenTag, text: string): void {
  const range = { offset: tag.startsAt, length: text.length - tag.startsAt };
  const simple = simpleTypes.get(tag.name);
  if (simple) {
    entities.push({ type: simple, ...range });
    return;
  }
  const last = entities.at(-1);
  const sameRange = last?.offset === range.offset && last.length === range.length ? last : undefined;
  switch (tag.name) {
    case 'a': {
      const address = tag.argument || text.slice(tag.startsAt);
      const userId = mentionedUserId(address);
      if (userId !== undefined) {
        entities.push({ type: 'text_mention', ...range, userId });
        return;
      }
      const link = checkLink(address);
      if (link.kind === 'link') entities.push({ type: 'text_link', ...range, url: link.url });
      return;
    }
    case 'pre':
      if (sameRange?.type === 'code' && sameRange.language) {
        entities[entities.length - 1] = { type: 'pre', ...range, language: sameRange.language };
      } else {
        entities.push({ type: 'pre', ...range });
      }
      return;
    case 'code':
      if (sameRange?.type === 'pre' && tag.argument !== '') {
        entities[entities.length - 1] = { type: 'pre', ...range, language: tag.argument };
      } else {
        entities.push({ type: 'code', ...range, ...(tag.argument ? { language: tag.argument } : {}) });
      }
      return;
    case 'blockquote':
      entities.push({ type: tag.argument ? 'expandable_blockquote' : 'blockquote', ...range });
      return;
    case 'tg-emoji':
      if (
        !/^-?\d{1,19}$/.test(tag.argument) ||
        BigInt(tag.argument) === 0n ||
        BigInt(tag.argument) > 9_223_372_036_854_775_807n
      ) {
        throw new HtmlProblem('Invalid custom emoji identifier specified');
      }
      return;
    default:
      return;
  }
}
