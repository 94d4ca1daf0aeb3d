/** The primary subtag of a language tag as feeds write it (`en-US`, `zh_CN`, `DE`), or undefined for none. */
export const languageCode = (tag: string | undefined): string | undefined =>
  /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
