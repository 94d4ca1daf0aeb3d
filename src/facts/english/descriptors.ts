import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { withoutCuts } from '../cut.ts';
import { hasFiniteVerb } from './clauses.ts';
import { insideQuote } from './marks.ts';

/** The text without what a name is described by that readers know anyway. */
export const withoutNeedless = (text: string, isKnown: (name: string) => boolean): string =>
  withoutCuts(
    text,
    descriptorsIn(text)
      .filter(({ name }) => isKnown(name))
      .map(({ start, end }) => ({ start, end, level: 1 })),
  );

/** What stands before a name to say what it names. */
export function descriptorsIn(
  text: string,
): { readonly start: number; readonly end: number; readonly name: string }[] {
  return [...text.matchAll(descriptor)].flatMap((match) => {
    const start = match.index + (match[1]?.length ?? 0);
    const end = match.index + match[0].length;
    if (relatesNouns.test(match[0]) || hasFiniteVerb(match[0]) || insideQuote(text, start)) return [];
    // "To sanction the spyware vendor Acme".
    if (verbBefore.test(text.slice(start, end))) return [];
    const name = /^[\p{L}\p{N}&'’-]+/u.exec(text.slice(end))?.[0].replace(/['’]s$/, '') ?? '';
    return [{ start, end, name }];
  });
}

/** "The popular Chinese ride-hailing app Didi Chuxing". */
const descriptor = european(pattern('gu')`
  (^|, |\b(?:and|by|of|from|with|against|at|to|into|that|between|accus(?:es|ed|ing)|fin(?:es|ed|ing)
    |su(?:es|ed|ing)|order(?:s|ed|ing)) )(?:[Tt]he |[Aa]n? |\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?['’]s )?(?:(?!(?:and|or|that) )[a-z][a-z-]+ ){0,2}
    (?:(?:[A-Z][a-z]+(?:ese|ish|ian|ean|an|ch)|U\.?S\.?|UK|EU|French|Dutch|German|Israeli)
    (?:-based|-owned)? )?(?:(?!(?:and|or|that) )[a-z][a-z-]+ ){0,5}
    (?:app|giant|company|firm|platform|maker|startup|start-up|service|operator|conglomerate|retailer
    |chipmaker|carmaker|automaker|exchange|messenger|site|website|search engine|social network|seller
    |provider|vendor|broker|manufacturer|developer|publisher|lender|insurer|supplier|distributor
    |contractor|community group) (?=\p{Lu})
`);

const verbBefore = /^(?!the |an? )[a-z-]+ (?:[a-z-]+ )?(?:the|an?|its|their|his|her) |^[a-z]{3,}ing /;

/** ", the company behind the popular platform Roblox,": the name belongs to the platform. */
const relatesNouns = / (?:behind|of|for|from|in|by|with|on|through|via|into|to) /;
