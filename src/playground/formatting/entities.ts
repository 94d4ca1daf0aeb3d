import type { EntityType, MessageEntity } from '../world/objects.ts';

/** Telegram keeps this many entities of a message and drops the rest without a word. */
export const entityLimit = 100;
/** Entities whose serialised form is longer than this are refused as ENTITIES_TOO_LONG. */
export const entityBytesLimit = 9500;

const splittable: readonly EntityType[] = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
const verbatim: readonly EntityType[] = ['pre', 'code'];
const quotes: readonly EntityType[] = ['blockquote', 'expandable_blockquote'];

/** Of entities over the same range, the one of lower rank comes first, and may push out the other. */
const ranks = new Map<EntityType, number>([
  ['blockquote', 0],
  ['expandable_blockquote', 0],
  ['pre', 11],
  ['code', 20],
  ['text_link', 49],
  ['text_mention', 49],
  ['bold', 90],
  ['italic', 91],
  ['underline', 92],
  ['strikethrough', 93],
  ['spoiler', 94],
]);

const endOf = (entity: MessageEntity): number => entity.offset + entity.length;
const rankOf = (entity: MessageEntity): number => ranks.get(entity.type) ?? 50;

function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || rankOf(a) - rankOf(b));
}

interface Kinds {
  readonly styles: MessageEntity[];
  readonly quotes: MessageEntity[];
  readonly others: MessageEntity[];
}

function byKind(entities: readonly MessageEntity[]): Kinds {
  const kinds: Kinds = { styles: [], quotes: [], others: [] };
  for (const entity of entities) {
    if (splittable.includes(entity.type)) kinds.styles.push(entity);
    else if (quotes.includes(entity.type)) kinds.quotes.push(entity);
    else kinds.others.push(entity);
  }
  return kinds;
}

/** Of sorted entities, keeps those that begin after everything kept before has ended. */
function withoutOverlaps(entities: readonly MessageEntity[]): MessageEntity[] {
  let end = 0;
  return entities.filter((entity) => {
    if (entity.offset < end) return false;
    end = endOf(entity);
    return true;
  });
}

/** A link or code may stand in a quote, or apart from it, but not reach over its edge. */
function withoutCrossingQuotes(
  entities: readonly MessageEntity[],
  around: readonly MessageEntity[],
): MessageEntity[] {
  return entities.filter((entity) =>
    around.every((quote) => {
      const apart = endOf(quote) <= entity.offset || endOf(entity) <= quote.offset;
      const inside = quote.offset <= entity.offset && endOf(entity) <= endOf(quote);
      return apart || inside;
    }),
  );
}

/** Joins touching styles of one type, then cuts each at the edges of the others and where another style begins. */
function splitStyles(styles: readonly MessageEntity[], others: readonly MessageEntity[]): MessageEntity[] {
  const joined = splittable.flatMap((type) => {
    const runs: { type: EntityType; offset: number; length: number }[] = [];
    for (const style of sortEntities(styles.filter((one) => one.type === type))) {
      const last = runs.at(-1);
      if (last && style.offset <= last.offset + last.length) {
        last.length = Math.max(last.length, endOf(style) - last.offset);
      } else {
        runs.push({ type, offset: style.offset, length: style.length });
      }
    }
    return runs;
  });

  const edges = new Set<number>();
  for (const other of others) edges.add(other.offset).add(endOf(other));
  for (const style of joined) edges.add(style.offset);
  const cuts = [...edges].sort((a, b) => a - b);
  const code = others.filter((other) => verbatim.includes(other.type));

  const pieces = joined.flatMap((style): MessageEntity[] => {
    const inner = cuts.filter((cut) => cut > style.offset && cut < endOf(style));
    const bounds = [style.offset, ...inner, endOf(style)];
    return bounds.slice(1).map((bound, index) => {
      const offset = bounds[index] ?? style.offset;
      return { type: style.type, offset, length: bound - offset };
    });
  });
  return pieces.filter((piece) =>
    code.every((block) => endOf(block) <= piece.offset || endOf(piece) <= block.offset),
  );
}

/** Brings entities into the nesting Telegram allows, dropping what cannot stay and cutting styles at edges. */
export function fixEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const kinds = byKind(sortEntities(entities.filter((entity) => entity.length > 0)));
  const blocks = withoutOverlaps(kinds.quotes);
  const others = withoutCrossingQuotes(withoutOverlaps(kinds.others), blocks);
  const solid = sortEntities([...others, ...blocks]);
  return sortEntities([...solid, ...splitStyles(kinds.styles, solid)]);
}

/** The entities Telegram stores of those a bot sends: links, code and quotes first, then styles, 100 in all. */
export function limitEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const kinds = byKind(entities);
  const solid = sortEntities([...kinds.others, ...kinds.quotes]);
  const styles = sortEntities(splitStyles(kinds.styles, []));
  return [...solid, ...styles].slice(0, entityLimit);
}

/** How long the entities are as Telegram serialises them. */
export function entityBytes(entities: readonly MessageEntity[]): number {
  const padded = (length: number): number => Math.ceil((length + (length < 254 ? 1 : 4)) / 4) * 4;
  let total = 0;
  for (const entity of entities) {
    total += 12;
    if (entity.url !== undefined) total += padded(Buffer.byteLength(entity.url));
    if (entity.language !== undefined) total += padded(Buffer.byteLength(entity.language));
    if (entity.type === 'text_mention') total += 20;
  }
  return total;
}

/** Adds entities found in the text where none of the bot's own links, code or mentions stand. */
export function mergeFound(
  entities: readonly MessageEntity[],
  found: readonly MessageEntity[],
): MessageEntity[] {
  const kinds = byKind(entities);
  const free = found.filter((one) =>
    kinds.others.every((other) => endOf(other) <= one.offset || endOf(one) <= other.offset),
  );
  const others = sortEntities([...kinds.others, ...withoutCrossingQuotes(free, kinds.quotes)]);
  const solid = sortEntities([...others, ...kinds.quotes]);
  return sortEntities([...solid, ...splitStyles(kinds.styles, solid)]);
}
