import { capitalised } from '../../capitalised.ts';
import { isQuotedAt } from '../../quotation-marks.ts';

/** A date as it was found, with the sentence around it. */
export interface Found {
  readonly whole: string;
  readonly before: string;
  readonly after: string;
}

/** The text with each date that is not quoted as `replace` has it; a group that found nothing is empty. */
export function replaceDates(
  text: string,
  pattern: RegExp,
  replace: (found: Found, ...groups: string[]) => string,
): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index);
    const end = match.index + match[0].length;
    if (isQuotedAt(text, match.index)) continue;
    const groups = match.slice(1).map((group) => group ?? '');
    const replaced = replace({ whole: match[0], before, after: text.slice(end) }, ...groups);
    result += text.slice(from, match.index) + (match.index === 0 ? capitalised(replaced) : replaced);
    from = end;
  }
  return result + text.slice(from);
}
