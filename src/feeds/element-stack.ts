import type { Belonging } from './feed-writer.ts';

/** An open element, and to whom the fields inside it belong: `foreign` ones to nobody we care for. */
export interface OpenElement {
  readonly name: string;
  readonly isItem: boolean;
  readonly belonging: Belonging | 'foreign';
  /** The prefix that names without one have inside. */
  readonly defaultPrefix: string;
  /** What relative addresses inside are relative to, where the feed says so. */
  readonly base: string | undefined;
}

const outside: Omit<OpenElement, 'name'> = {
  isItem: false,
  belonging: 'own',
  defaultPrefix: '',
  base: undefined,
};

/** No feed is as deep as this; what stands deeper counts as standing here. */
const maximumDepth = 1000;

/** The elements that are open at a place in a feed. Each is opened and closed once, however deep they stand. */
export function createElementStack(onItemClosed: () => void) {
  const stack: OpenElement[] = [];
  const counts = new Map<string, number>();

  const isOpen = (name: string): boolean => (counts.get(name) ?? 0) > 0;

  return {
    isOpen,
    innermost: (): Omit<OpenElement, 'name'> => stack.at(-1) ?? outside,

    push(element: OpenElement): void {
      if (stack.length >= maximumDepth) return;
      stack.push(element);
      counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
    },

    /** Closes open elements up to and including the innermost of a name; false when there is none. */
    popThrough(name: string): boolean {
      if (!isOpen(name)) return false;
      for (let closed = stack.pop(); closed; closed = stack.pop()) {
        counts.set(closed.name, (counts.get(closed.name) ?? 1) - 1);
        if (closed.isItem) onItemClosed();
        if (closed.name === name) break;
      }
      return true;
    },
  };
}
