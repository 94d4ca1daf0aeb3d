import { BotApiError, badRequest } from '../bot-api/errors.ts';
import { type Fields, fieldsOf, isObject, within } from '../bot-api/fields.ts';
import type { EntityType, MessageEntity, User } from '../world/objects.ts';
import { entityTypes } from '../world/objects.ts';
import { entityBytes, entityBytesLimit, fixEntities, limitEntities, mergeFound } from './entities.ts';
import { findEntities } from './found-entities.ts';
import { type ParsedEntity, parseHtml } from './html.ts';
import { checkLink } from './links.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export interface TextInput {
  readonly source: string;
  readonly parseMode: string;
  /** The `entities` argument, already parsed as JSON. */
  readonly entities: unknown;
  /** Visible characters at most, with the words Telegram uses when there are more. */
  readonly limit: { readonly characters: number; readonly problem: string };
  readonly mayBeEmpty?: boolean;
  findUser(id: number): User | undefined;
}

const sourceBytesLimit = 32_768;

/** Reads a text with its formatting as Telegram would, or refuses it in Telegram's words. */
export function formatText(input: TextInput): FormattedText {
  if (Buffer.byteLength(input.source) > sourceBytesLimit) throw badRequest('Text is too long');
  const { text, entities } = readFormatting(input);
  const known = entities.flatMap((entity) => resolve(entity, input.findUser));
  const cleaned = clean(text, fixEntities(known));
  const trimmed = trim(cleaned.text, fixEntities(cleaned.entities));
  if (trimmed.text === '') {
    if (input.mayBeEmpty) return { text: '', entities: [] };
    throw badRequest('Text must be non-empty');
  }
  if ([...trimmed.text].length > input.limit.characters) throw badRequest(input.limit.problem);
  const kept = limitEntities(trimmed.entities);
  if (entityBytes(kept) > entityBytesLimit) throw badRequest('ENTITIES_TOO_LONG');
  return { text: trimmed.text, entities: mergeFound(fixEntities(kept), findEntities(trimmed.text)) };
}

/** What a person typed: no formatting, but commands and addresses are marked. */
export function plainText(text: string): FormattedText {
  const { text: cleaned } = trim(clean(text, []).text, []);
  return { text: cleaned, entities: findEntities(cleaned) };
}

function readFormatting(input: TextInput): { text: string; entities: readonly ParsedEntity[] } {
  const mode = input.parseMode.toLowerCase();
  if (mode === 'html') {
    const parsed = parseHtml(input.source);
    if (parsed.kind === 'bad') throw badRequest(`Can't parse entities: ${parsed.problem}`);
    return parsed;
  }
  // Markdown is left out on purpose: Docket writes HTML, and a wrong parse would be worse than a refusal.
  if (mode !== '' && mode !== 'none') throw badRequest('Unsupported parse_mode');
  return { text: input.source, entities: readEntities(input.entities, input.source) };
}

function readEntities(value: unknown, text: string): ParsedEntity[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse entities: Expected an Array of message entities");
  return value.flatMap((one): ParsedEntity[] => {
    const entity = within('MessageEntity', () => {
      if (!isObject(one)) throw badRequest('MessageEntity must be an Object');
      return readEntity(fieldsOf(one));
    });
    if (entity.offset < 0 || entity.offset > 1_000_000) {
      throw badRequest(`Receive an entity with incorrect offset ${entity.offset}`);
    }
    if (entity.length < 0 || entity.length > 1_000_000) {
      throw badRequest(`Receive an entity with incorrect length ${entity.length}`);
    }
    if (entity.length === 0) return [];
    checkRange(entity, text);
    // What Telegram finds by itself it does not take from others.
    return isUsersOwn(entity.type) ? [entity] : [];
  });
}

const isUsersOwn = (type: EntityType): boolean =>
  !['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email'].includes(type);

function readEntity(fields: Fields): ParsedEntity {
  const range = { offset: fields.integer('offset'), length: fields.integer('length') };
  const name = fields.requiredText('type');
  const type = entityTypes.find((one) => one === name);
  if (!type) {
    if (name === 'custom_emoji' || name === 'phone_number') return { type: 'mention', ...range };
    throw badRequest('Unsupported type specified');
  }
  if (type === 'text_link') {
    const url = fields.requiredText('url');
    const link = checkLink(url);
    if (link.kind === 'bad')
      throw new BotApiError(400, `Bad Request: entity URL '${url}' is invalid: ${link.problem}`);
    return { type, ...range, url: link.url };
  }
  if (type === 'text_mention') {
    const user = fields.object('user');
    if (!user) throw badRequest(`Can't find field "user"`);
    return { type, ...range, userId: fieldsOf(user).integer('id') };
  }
  const language = type === 'pre' ? fields.text('language') : '';
  return { type, ...range, ...(language ? { language } : {}) };
}

function checkRange(entity: ParsedEntity, text: string): void {
  const end = entity.offset + entity.length;
  if (entity.offset >= text.length) {
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
  }
  if (end > text.length) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (splitsPair(text, entity.offset)) {
    throw badRequest(
      `Entity begins in a middle of a UTF-16 symbol at byte offset ${Buffer.byteLength(text.slice(0, entity.offset + 1))}`,
    );
  }
  if (splitsPair(text, end)) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol at byte offset ${Buffer.byteLength(text.slice(0, end + 1))}`,
    );
  }
}

const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

function resolve(entity: ParsedEntity, findUser: (id: number) => User | undefined): MessageEntity[] {
  if (entity.userId === undefined) return [entity];
  const user = findUser(entity.userId);
  if (!user) return [];
  return [{ type: 'text_mention', offset: entity.offset, length: entity.length, user }];
}

const removed = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/;

/** Control characters become spaces, and characters Telegram takes out are gone; entities move along. */
function clean(text: string, entities: readonly MessageEntity[]): FormattedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters Telegram replaces.
  const spaced = text.replace(/[\0-\x09\x0b\x0c\x0e-\x1f]/g, ' ');
  if (!removed.test(spaced)) return { text: spaced, entities };
  const movedTo: number[] = [];
  let cleaned = '';
  for (const unit of spaced.split('')) {
    movedTo.push(cleaned.length);
    if (!removed.test(unit)) cleaned += unit;
  }
  movedTo.push(cleaned.length);
  return {
    text: cleaned,
    entities: entities.map((entity) => {
      const offset = movedTo[entity.offset] ?? cleaned.length;
      return {
        ...entity,
        offset,
        length: (movedTo[entity.offset + entity.length] ?? cleaned.length) - offset,
      };
    }),
  };
}

function trim(text: string, entities: readonly MessageEntity[]): FormattedText {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end -= 1;
  const trimmedEnd = text.slice(0, end);
  const firstEntityAt = entities[0]?.offset ?? text.length;
  const leading = /^[ \n]*/.exec(trimmedEnd)?.[0].length ?? 0;
  const start = Math.min(leading, firstEntityAt);
  const result = trimmedEnd.slice(start);
  return {
    text: result.trim() === '' ? '' : result,
    entities: entities.flatMap((entity) => {
      const offset = entity.offset - start;
      const length = Math.min(offset + entity.length, result.length) - offset;
      return length > 0 ? [{ ...entity, offset, length }] : [];
    }),
  };
}
