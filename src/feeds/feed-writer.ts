import { escapeMarkup } from './plain-text.ts';

/** To whom a field belongs: the item or feed itself, or it was met inside an element nobody knows. */
export type Belonging = 'own' | 'stray';

interface Field {
  readonly name: string;
  readonly belonging: Belonging;
  readonly markup: string;
}

const maximumAttribute = 4096;
/** Far more than any feed lists, and few enough to read in a second: of items, and of the fields of all of them. */
const maximumItems = 10_000;
const maximumFields = 60_000;
/** Of one field in an item or in the channel: what comes later would never be looked at. */
const maximumRepeats = 12;

const kinds = new Map<string, 'titles' | 'texts'>([
  ['title', 'titles'],
  ['otherTitle', 'titles'],
  ['summary', 'texts'],
  ['otherSummary', 'texts'],
  ['content', 'texts'],
]);

/**
 * Writes the feed as plain RSS 2.0: one channel and its items. Fields met astray count for their item only when
 * it got no title otherwise.
 */
export function createFeedWriter() {
  /** Those met astray are nobody's, unless an item is rescued. */
  const channel: Field[] = [];
  const items: string[] = [];
  let fieldCount = 0;
  let item: Field[] | undefined;
  /** How many fields the start tag of the item gave it. */
  let givenAtStart = 0;
  /** Where, in the channel, an item without its start tag may have begun. */
  let sinceLastItem = 0;
  /** Characters left to the fields of all items; beyond them items keep their titles, and what else they have. */
  const left = { titles: Number.POSITIVE_INFINITY, texts: 8_000_000, details: 4_000_000 };

  const hasRoom = (name: string, belonging: Belonging): boolean => {
    if (left[kindOf(name)] < 0) return false;
    let repeats = 0;
    for (const field of item ?? channel) {
      if (field.name === name && field.belonging === belonging) repeats++;
    }
    return repeats < maximumRepeats;
  };

  const write = (name: string, markup: string, belonging: Belonging): void => {
    if (!hasRoom(name, belonging)) return;
    left[kindOf(name)] -= markup.length;
    (item ?? channel).push({ name, belonging, markup });
  };

  const isFull = (): boolean => items.length >= maximumItems || fieldCount >= maximumFields;

  // With an attribute even an empty item is an object to the parser, and not a string.
  const addItem = (fields: readonly Field[]): void => {
    if (isFull()) return;
    fieldCount += fields.length;
    items.push(`<item number="${items.length + 1}">${markupOf(fields)}</item>`);
  };

  return {
    /** Whether another field of a name would be written; when not, its text need not be read. */
    hasRoom,

    text(name: string, text: string, belonging: Belonging): void {
      if (text) write(name, `<${name}>${verbatim(text)}</${name}>`, belonging);
    },

    attributes(name: string, values: Record<string, string | undefined>, belonging: Belonging): void {
      const written = Object.entries(values).map(([key, value = '']) =>
        value === '' || value.length > maximumAttribute
          ? ''
          : ` ${key}="${escapeMarkup(value).replace(/"/g, '&quot;')}"`,
      );
      write(name, `<${name}${written.join('')}/>`, belonging);
    },

    isInItem: (): boolean => item !== undefined,

    /** Forgets an item that holds nothing beyond its start tag. */
    dropBlankItem(): void {
      if (item?.length === givenAtStart) item = undefined;
    },

    /** `describe` writes what the start tag itself says. */
    beginItem(describe: () => void): void {
      item = [];
      describe();
      givenAtStart = item.length;
    },

    endItem(): void {
      if (!item) return;
      const own = item.filter(isOwn);
      addItem(own.some(isTitle) ? own : [...own, ...item.filter((field) => !isOwn(field))]);
      item = undefined;
      sinceLastItem = channel.length;
    },

    /**
     * An item ends that never began: what came since the last one, or since the last title, is it. The first title
     * is that of the feed.
     */
    rescueItem(): void {
      const from = items.length > 0 ? sinceLastItem : channel.findLastIndex(isTitle);
      if ((items.length === 0 && from === channel.findIndex(isTitle)) || !channel.slice(from).some(isTitle))
        return;
      addItem(channel.splice(from));
      sinceLastItem = channel.length;
    },

    itemCount: (): number => items.length,
    isFull,

    finish(): string {
      return `<rss version="2.0"><channel>${markupOf(channel.filter(isOwn))}${items.join('')}</channel></rss>`;
    },
  };
}

/** CDATA, which parsers read many times faster than escaped markup. */
const verbatim = (text: string): string =>
  /[&<>]/.test(text) ? `<![CDATA[${text.replace(/]]>/g, ']]]]><![CDATA[>')}]]>` : text;

const kindOf = (name: string): 'titles' | 'texts' | 'details' => kinds.get(name) ?? 'details';
const markupOf = (fields: readonly Field[]): string => fields.map(({ markup }) => markup).join('');
const isOwn = ({ belonging }: Field): boolean => belonging === 'own';
const isTitle = ({ name }: Field): boolean => name === 'title';
