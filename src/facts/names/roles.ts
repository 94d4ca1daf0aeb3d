import { pattern } from '../../shared/pattern.ts';
import { hasFiniteVerb } from '../english/clauses.ts';

/** "Actor", "spokeswoman for the company": what a lower-case word before a name makes it. */
const roleBefore = pattern('i')`
  (?:^|[\s-])(?:actor|actress|singer|minister|secretary|senator|president|premier|mayor|governor|director
    |chairman|chairwoman|chair|chief|CEO|executive|founder|co-founder|cofounder|spokes(?:man|woman|person)
    |lawyer|attorney|judge|justice|commissioner|professor|researcher|analyst|activist|journalist|reporter
    |author|writer|officer|detective|prosecutor|ambassador|lawmaker|legislator|leader|politician|candidate
    |coach|captain|player|striker|midfielder|golfer|boxer|athlete|wrestler|student|teacher|doctor
    |physician|scientist|engineer|developer|designer|investor|billionaire|entrepreneur|banker|economist
    |expert|critic|advocate|victim|suspect|defendant|brother|sister|father|mother|son|daughter|wife
    |husband|widow|friend|partner|adviser|advisor|aide|deputy|official|consultant|pilot|driver|artist
    |comedian|filmmaker|rapper|model|whistleblower|hacker|employee|manager|head) $
`;
/** "Human resource development minister" has three words of what kind. */
const mostKindsOfRole = 3;
const endsKindOfRole =
  /^(?:the|an?|his|her|its|their|our|by|with|of|and|or|but|to|for|from|as|that|in|on|at|when|while|after|before|than|like)$/i;

/** Whether a name behind these words is that of a person in some role. */
export const endsInRole = (before: string): boolean => roleBefore.test(before);

/** What the words right before a name say of whom it names: "the Turkish lawmaker " makes it a Turkish lawmaker. */
export function roleIn(before: string): string | undefined {
  if (!endsInRole(before)) return undefined;
  const words = before.trimEnd().split(' ');
  let from = words.length - 1;
  const isKind = (word: string): boolean =>
    /^\p{L}[\p{L}-]*$/u.test(word) && !endsKindOfRole.test(word) && !hasFiniteVerb(word);
  while (from > 0 && isKind(words[from - 1] ?? '')) from--;
  // Of more words than that, the first are no part of it.
  return words.length - 1 - from > mostKindsOfRole ? undefined : words.slice(from).join(' ');
}
