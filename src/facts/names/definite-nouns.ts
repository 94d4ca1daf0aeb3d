import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import type { Name, NameKind } from './names.ts';
import {
  type Context,
  isNamedLike,
  nounMeant,
  nounSurelyMeant,
  onlyMeant,
  subjectMeant,
} from './names-meant.ts';

export interface DefiniteNoun {
  readonly pattern: RegExp;
  readonly kinds: readonly NameKind[];
  /** Without its name nobody knows which one is meant. */
  readonly mustResolve: boolean;
  /** The name that it stands for, where that is certain. */
  readonly meant: (context: Context, kinds: readonly NameKind[], noun: string) => string | undefined;
}

/** "The company", "the regulator": nouns for which a reader wants the name. */
export const definiteNouns: readonly DefiniteNoun[] = [
  {
    pattern: european(pattern('gu')`
      \b[Tt]he (?:(?:tech|technology|social media|ride-hailing|search|e-commerce|internet|[a-z]+-based
        |Chinese|American|U\.S\.|US|Californian?) )?
        (?:company|firm|tech giant|giant|platform|startup|start-up|chipmaker|carmaker|automaker|retailer
        |social network|search giant|conglomerate
        |business(?= (?:has|had|is|was|says|said|will|would|can|could|\p{Ll}+ed)\b|['’]s\b|[,.])
        |messaging service)(?=['’]s\b| (?!of\b|that\b|which\b|behind\b|for\b|in\b|whose\b|store\b|to\b
        |\p{Lu})|[,.])
    `),
    kinds: ['company'],
    mustResolve: true,
    meant: nounMeant,
  },
  {
    pattern: european(
      /(?<!\bin )\b[Tt]he (?:popular |messaging |mobile )?app(?=['’]s\b| (?!of\b|that\b|which\b|for\b|in\b|stores?\b|\p{Lu})|[,.])/gu,
    ),
    kinds: ['company'],
    mustResolve: true,
    // A company has many of them.
    meant: subjectMeant,
  },
  {
    pattern:
      /^The (?:provider|carrier|exchange|operator|lender|airline|insurer|developer|manufacturer|publisher|broadcaster)(?=['’]s\b| (?:has|had|is|was|will|would|said|says|agreed|denied|did|does|[a-z]{3,}ed)\b)/g,
    kinds: ['company'],
    mustResolve: false,
    // Laws speak of them too.
    meant: onlyMeant,
  },
  {
    pattern: european(
      /\b[Tt]he (?:regulator|agency|watchdog|commission(?! (?:is|was|rose|fell|from|at) (?:[a-z]+ ){0,2}\d| (?:rates?|charged|paid)\b)|authority|ministry|department|bureau)(?=['’]s\b| (?!of\b|for\b|that\b|in\b|group\b|organi[sz]ation\b|\p{Lu})|[,.])/gu,
    ),
    kinds: ['authority'],
    mustResolve: true,
    meant: nounMeant,
  },
  {
    pattern:
      /\b[Tt]he (?:court|tribunal|appeals court)(?=['’]s\b| (?!of\b|in\b|that\b|case\b|system\b)|[,.])/g,
    kinds: ['court'],
    mustResolve: false,
    meant: nounSurelyMeant,
  },
  {
    pattern:
      /\b[Tt]he (?:act|bill|law|regulation|directive)(?=['’]s\b| (?!of\b|that\b|on\b|to\b|was to\b|firm\b|enforcement\b|school\b)|[,.])/g,
    kinds: ['law'],
    mustResolve: false,
    meant: nounSurelyMeant,
  },
];

/** Whether a name of the same sentence tells already which one the noun means. */
export const isNamedBefore = (
  { kinds }: DefiniteNoun,
  noun: { readonly word: string; readonly index: number },
  names: readonly Name[],
  sentence: string,
): boolean =>
  // "From the company that stores them, even where the company is willing".
  sentence.slice(0, noun.index).toLowerCase().includes(`${noun.word.toLowerCase()} that `) ||
  (kinds.includes('company') && anyOne.test(sentence.slice(0, noun.index))) ||
  names.some(
    (name) =>
      name.start < noun.index &&
      (kinds.includes(name.kind) ||
        (name.kind === 'unknown' && !outlet.test(name.text)) ||
        isNamedLike(name, noun.word)),
  );

/** "A licensee can be fined 10 per cent of the turnover of the business": of whichever it is. */
const anyOne =
  /\b(?:[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very) (?:[\w-]+ )?(?:firm|company|licensee|operator|provider|platform|business|employer|developer|bank|retailer)\b/;

/** Where something was said is not who said it: "In a statement to Fox News, the agency". */
const outlet =
  /(?:^|\s)(?:News|Times|Post|Journal|Guardian|Reuters|Magazine|TV|CNN|BBC|AP|AFP|NBC|CBS|ABC|NPR|Bloomberg|Herald|Tribune|Telegraph|Politico|Axios)$/;
