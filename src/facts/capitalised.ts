/** With a capital to begin with. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As a sentence opens; "iPhone" and "eBay" keep their small letter. */
export const capitalisedOpening = (text: string): string =>
  /^\p{Ll}(?!\p{Lu})/u.test(text) ? capitalised(text) : text;
