/** Controls part words as spaces do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced
const spaces = /[\s\u0000-\u001f\u007f-\u009f]+/g;

/**
 * Characters nobody sees: soft hyphens, zero-width spaces, marks that turn the direction of what follows, halves of
 * characters that lost the other half. Joiners stay, because some scripts and pictograms are spelt with them.
 */
const unseen =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\p{Surrogate}]/gu;

/**
 * All of these, and white space that is more than one plain space: looked for first, for most lines have none. Pairs of
 * surrogates, which are seen, are met so seldom that they need not be told from halves.
 */
const unclean =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[^\S ]| {2}|[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** A text as one line: nothing unseen in it, one space where there was any white space, none around it. */
export function squeeze(text: string): string {
  return (unclean.test(text) ? text.replace(unseen, '').replace(spaces, ' ') : text).trim();
}
