import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { capitalised } from '../capitalised.ts';
import type { Name } from '../names/names.ts';
import {
  endsInParticiple,
  hasFiniteVerb,
  hasMainClause,
  holdsSureVerb,
  isClauseWhole,
  isOnlySubject,
} from './clauses.ts';
import { leavesOpen } from './complements.ts';
import { grantsOnly, saysInWhatRole } from './guards.ts';
import { attribution, endOfText, insideDashes, insideQuote, type Mark, marksOf } from './marks.ts';
import { baseForms } from './verbs.ts';

/** A clause of a sentence that states something of its own. */
interface Split {
  /** Where the clause and the word that joins it begin. */
  readonly start: number;
  readonly end: number;
  /** The clause as a sentence. */
  readonly statement: string;
  /** What came before the news, or what is said of somebody in passing: it can go, and tells nothing by itself. */
  readonly isBackground: boolean;
}

/** The clauses of a long English sentence that can be told apart from its beginning. */
export function splitsOf(text: string, names: readonly Name[]): Split[] {
  const joined = joinedClausesIn(text, marksOf(text)).filter(
    ({ start }) => !isReported.test(text.slice(start)),
  );
  return [...joined, ...relativeClauses(text, names)];
}

/** "The office said that it hid its fees, and that some waited": alone it would be the article's word. */
const isReported = /^,? (?:and|but) that /;

/** The clauses that a conjunction or a semicolon joins. */
export function joinedClausesIn(text: string, marks: readonly Mark[]): Split[] {
  const splits: Split[] = [];
  for (const match of text.matchAll(joint)) {
    const [whole, joining = ''] = match;
    const first = text.slice(0, match.index);
    const second = text.slice(match.index + whole.length);
    if (insideQuote(text, match.index) || insideDashes(marks, match.index)) continue;
    if (
      !hasMainClause(first) ||
      isOnlySubject(first) ||
      !isClauseWhole(first) ||
      endsOpen.test(first) ||
      // "The comments came after he said so".
      (/^(?:after|as)$/.test(joining) && leavesOpen(first))
    )
      continue;
    if (endsInParticiple(first) && !/^[,;]/.test(whole)) continue;
    // "Controlled by Oracle, Silver Lake and MGX has cleared": the last of a list.
    if (
      joining === 'and' &&
      !/^[,;]/.test(whole) &&
      (listsNames.test(first) || (/^\p{Lu}/u.test(second) && /\p{Lu}\p{L}+$/u.test(first)))
    )
      continue;
    if (!beginsWithSubject.test(second) || !hasVerbEarly(second)) continue;
    // "To delete files, and the models developed from them, to settle claims": nothing is said of the models.
    if (describedOnly.test(second)) continue;
    // "A poll, and a girl she had never heard of selling gloss": the verb is that of who had not.
    if (/^(?:an?|the) \p{Ll}+ (?:she|he|they|we|I|it) /u.test(second)) continue;
    // "A step the opposition says is meant for voters and the government says will help".
    if (
      /^[^,]{2,40} (?:says?|said|believes?|argues?|thinks?|hopes?) (?:will|would|is|are|was|were|has|have|had|can|could|may) /.test(
        second,
      )
    )
      continue;
    // "the union and the party controlled council": without a comma only a sure verb tells a clause from a list.
    if (joining === 'and' && !/^[,;]/.test(whole) && !auxiliaryEarly.test(second)) continue;
    // "Must not collect where they are while they are not connected": when that holds.
    if (joining === 'while' && !/^[,;]/.test(whole) && /^(?:it|they|he|she) (?:is|are) /.test(second))
      continue;
    if (joining === 'as' && saysInWhatRole(text.slice(match.index))) continue;
    // "At least as easy to use as the method they used", "would let as many as 150 agencies use it".
    if (joining === 'as' && asMuch.test(first)) continue;
    // What somebody said goes on behind the joint: without the speaker it would be the article's word.
    if (attribution.test(first) && !attribution.test(second)) continue;
    // "May be covered where the source was lawful and the holder had not reserved it": one more condition.
    if (dependsOnCondition.test(first) || (joining === 'and' && /\bwhere [^,;]*$/.test(first))) continue;
    // "It might be rooted there, but it began elsewhere": the first only grants what the second turns.
    if (joining === 'but' && grantsOnly(first)) continue;
    // "Found that the Ministry of Science, Innovation and Technology and the Cabinet Office had failed": one subject.
    const said = /.*\b(?:that|whether) (.*)$/.exec(first)?.[1];
    if (said !== undefined && !hasFiniteVerb(said)) continue;
    // "A nurse whose offers in Meridian and the Isles were withdrawn": the offers were, not the Isles.
    const owned = / whose ([^,;]*)$/.exec(first)?.[1];
    if (owned !== undefined && !holdsSureVerb(owned)) continue;
    // "…, but soon after the first was killed, investigators asked": the clause belongs to what is yet to come.
    const last = first.slice(lastJoint(first));
    if (!hasFiniteVerb(last) || awaitsMainClause.test(last)) continue;
    splits.push({
      start: match.index,
      end: endOfText(text),
      statement: second,
      isBackground: joining === 'after',
    });
  }
  return splits;
}

const lastJoint = (text: string): number => Math.max(0, text.search(/, (?:and|but) (?!.*, (?:and|but) )/));

const awaitsMainClause = european(
  /^, (?:and|but) (?:\p{Ll}+ ){0,2}(?:after|when|while|as|because|if|since|before)\b[^,]*$/u,
);

const joint = european(/(?:,| -{2}|;)? (and|but|while|after|as)(?: that)? (?=["“]?[\p{L}\d])|; /gu);
const beginsWithSubject = european(pattern('u')`
  ^(?:the|an?|its|their|his|her|it|they|he|she|some|many|most|several|all|another|no|more than|about
    |officials|police|authorities|investigators|prosecutors|lawmakers|regulators|critics|experts|doctors
    |residents|people|(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*) \p{L}+
    |\p{Lu}[\p{L}\d.&’'-]+)(?= )
`);
const listsNames = european(
  / (?:by|with|of|from|to|as|like|including|between) (?:[\p{L}-]+ ){0,2}\p{Lu}[^,]*, \p{Lu}[^,]*$/u,
);
const endsOpen = european(
  /\b(?:and|or|of|to|the|that|shortly|soon|just|right|long|immediately)$|, [\p{L}’'-]+$/iu,
);
const describedOnly = european(
  /^(?:the|an?|its|their|any|all) (?:[\p{L}-]+ ){1,4}\p{Ll}{3,}ed (?:from|by|using|through|under|for) [^,]*, to \p{Ll}+ /u,
);
const asMuch = european(/\b(?:such|well|much|many|far|soon|long|same)$|\bas (?:[\p{L}-]+ ){0,3}[\p{L}-]+$/u);
const dependsOnCondition =
  /\b(?:if|whether|unless|provided|claim(?:s|ed)|alleg[a-z]+|accus[a-z]+|den(?:y|ied|ies)|believes?|believed that|suggest[a-z]*)\b/i;

const auxiliaryEarly = /^(?:[^\s,]+ ){1,6}(?:is|was|are|were|has|had|will|would|can|could|may|must|did) /;
const wordsBeforeVerb = 9;
/** Forms in -s may as well be nouns. */
const sureVerb = european(/^(?:is|was|has|does|says|\p{Ll}*[^s])$/u);

function hasVerbEarly(clause: string): boolean {
  const [start = ''] = clause.split(/[,;:(]|--|[–—]|\b(?:that|who|which|whether|how|why)\b/);
  const words = start.split(' ').slice(0, wordsBeforeVerb);
  const verb = words.findIndex((word, index) => index > 0 && sureVerb.test(word) && hasFiniteVerb(word));
  return verb > 0 && verb < words.length - 1 && hasMainClause(clause);
}

/** "… Ann Lee, who is on loan from Meridian": no news. */
const saysWhatItIs =
  /^(?:is|are|was|were) (?:(?:also|now|still|then|already|currently) )?(?:an?|the|one|part|on|in|at|from|of|his|her|its|their|\d+) /;

/** "The US Director of Intelligence, who". */
const articleBefore = european(
  /\b([Tt]he (?:(?:\d{1,2}(?:st|nd|rd|th)|US|U\.S\.|UK|U\.K\.|EU|\p{Lu}\p{Ll}+(?:n|sh|se)) )?)$/u,
);

const frontedName =
  /^(?:With|In|After|Under|Since|Following|Despite|By|For|On|At|Because|Amid|As|When|While|Asked|Although|Though|Thanks|If|Unless|\p{Lu}\p{Ll}+ing) [^,]*$/u;

/** "… DK Shivakumar, who is hosting …": the name and what is told of it. */
function relativeClauses(text: string, names: readonly Name[]): Split[] {
  const splits: Split[] = [];
  for (const match of text.matchAll(/, (who|which) (?=\p{Ll})/gu)) {
    const name = names.find((one) => one.end === match.index);
    if (!name || insideQuote(text, match.index)) continue;
    if ((match[1] === 'who') !== (name.kind === 'person') && name.kind !== 'unknown') continue;
    if (match[1] === 'who' && !/\p{Ll}/u.test(name.text)) continue;
    const from = match.index + match[0].length;
    const told = text.slice(from, endOfText(text)).split(/,? and (?:which|who|that) /)[0] ?? '';
    const before = text.slice(0, match.index);
    // "With the act, which became law, the island has …": the subject is yet to come.
    const isFronted = frontedName.test(before);
    const close = [...told.matchAll(/, (?=(\p{L}+))/gu)].find(
      ([, next = '']) => isFronted || hasFiniteVerb(next),
    );
    if (isFronted && !close) continue;
    // "… which he built, be opened": the sentence goes on with a verb that cannot be told from others.
    if (!close && /, (?:be|to|not) /.test(told)) continue;
    const end = from + (close?.index ?? told.length);
    // "A petition by the Federation of App-based Transport Workers, which said": the name is longer.
    if (/(?:-\p{Ll}+|\p{Lu}\p{Ll}+ (?:of|for|on|and)) $/u.test(text.slice(0, name.start))) continue;
    // And "the 1884 Convention, which allows" is no convention of any year.
    if (/\band (?:the )?$|['’]s $|\d $/.test(text.slice(0, name.start))) continue;
    // "Lantern Trading, United Arab Emirates, which": the place of the company.
    if (match[1] === 'which' && /\p{Lu}\p{L}*, $/u.test(text.slice(0, name.start))) continue;
    // "The embassy in Saltmere, which helps": the embassy does.
    // And "strikes on Saltmere, which ended": the strikes did.
    if (
      match[1] === 'which' &&
      /\b(?:in|at|near|outside|on|of|to|against|with|for|by|from|over) (?:the )?$/.test(
        text.slice(0, name.start),
      )
    )
      continue;
    if (!close && attribution.test(before) && !attribution.test(told)) continue;
    if (!hasFiniteVerb(text.slice(from, from + 24))) continue;
    // "Requirements of the agency, which apply to": they do.
    if (match[1] === 'which' && baseForms.has(/^\p{Ll}+/u.exec(told)?.[0] ?? '')) continue;
    const article = articleBefore.exec(text.slice(0, name.start))?.[1] ?? '';
    splits.push({
      start: match.index,
      end: close ? end + 1 : end,
      statement: capitalised(`${article}${name.text} ${text.slice(from, end)}`),
      isBackground: close !== undefined || saysWhatItIs.test(told),
    });
  }
  return splits;
}
