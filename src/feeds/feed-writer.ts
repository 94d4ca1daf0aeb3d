import { escapeMarkup } from './plain-text.ts';

/** To whom a field belongs: the item or feed itself, or it was met inside an element nobody knows. */
export type Belonging = 'own' | 'stray';

const maximumAttribute = 8192;
/** Far more than any feed lists, and few enough to read in a second. */
const maximumItems = 10_000;
/** Fields of one item, or of the channel. */
const maximumFields = 200;
const maximumStrays = 100;

/**
 * Writes the feed as plain RSS 2.0: one channel and its items. Fields met astray count for their item only when
 * it got no title otherwise.
 */
export function createFeedWriter() {
  const channel: string[] = [];
  /** Those of the channel's fields that were met astray: nobody's, unless an item is rescued. */
  const strays = new Set<number>();
  const items: string[] = [];
  let item: { readonly own: string[]; readonly stray: string[]; hasTitle: boolean } | undefined;
  /** Where, in the channel, an item without its start tag may have begun. */
  let sinceLastItem = 0;

  const write = (part: string, belonging: Belonging): void => {
    const fields = !item ? channel : belonging === 'own' ? item.own : item.stray;
    if (fields.length >= maximumFields) return;
    if (!item && belonging === 'stray') {
      if (strays.size >= maximumStrays) return;
      strays.add(fields.length);
    }
    fields.push(part);
    if (item && belonging === 'own') item.hasTitle ||= isTitle(part);
  };

  // With an attribute even an empty item is an object to the parser, and not a string.
  const addItem = (parts: readonly string[]): void => {
    if (items.length >= maximumItems) return;
    items.push(`<item number="${items.length + 1}">${parts.join('')}</item>`);
  };

  return {
    text(name: string, text: string, belonging: Belonging): void {
      if (text) write(`<${name}>${verbatim(text)}</${name}>`, belonging);
    },

    attributes(name: string, values: Record<string, string | undefined>, belonging: Belonging): void {
      const written = Object.entries(values).map(([key, value = '']) =>
        value === '' || value.length > maximumAttribute
          ? ''
          : ` ${key}="${escapeMarkup(value).replace(/"/g, '&quot;')}"`,
      );
      write(`<${name}${written.join('')}/>`, belonging);
    },

    isInItem: (): boolean => item !== undefined,

    /** Forgets an item that holds nothing yet. */
    dropBlankItem(): void {
      if (item?.own.length === 0 && item.stray.length === 0) item = undefined;
    },

    beginItem(): void {
      item = { own: [], stray: [], hasTitle: false };
    },

    endItem(): void {
      if (!item) return;
      addItem([...item.own, ...(item.hasTitle ? [] : item.stray)]);
      item = undefined;
      sinceLastItem = channel.length;
    },

    /** An item ends that never began: what came since the last one, or since the last title, is it. */
    rescueItem(): void {
      const from = items.length > 0 ? sinceLastItem : channel.findLastIndex(isTitle);
      if (from < 0 || !channel.slice(from).some(isTitle)) return;
      addItem(channel.splice(from));
      for (const index of strays) if (index >= from) strays.delete(index);
      sinceLastItem = channel.length;
    },

    itemCount: (): number => items.length,
    isFull: (): boolean => items.length >= maximumItems,

    finish(): string {
      const own = channel.filter((_, index) => !strays.has(index));
      return `<rss version="2.0"><channel>${own.join('')}${items.join('')}</channel></rss>`;
    },
  };
}

/** CDATA, which parsers read many times faster than escaped markup. */
const verbatim = (text: string): string =>
  /[&<>]/.test(text) ? `<![CDATA[${text.replace(/]]>/g, ']]]]><![CDATA[>')}]]>` : text;

const isTitle = (part: string): boolean => part.startsWith('<title>');
