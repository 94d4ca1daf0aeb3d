/** A pattern for one of the words, which are written with bars and spaces between them to be read. */
export const anyOf = (words: string): string => `(?:${words.replaceAll(' | ', '|')})`;
