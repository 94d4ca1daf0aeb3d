import type { ActorKind } from '../domain/topics.ts';
import { pattern } from '../shared/pattern.ts';
import { wordSet } from '../shared/word-set.ts';

/** An authority, court, law or association that a text names. */
export interface Institution {
  readonly name: string;
  readonly kind: ActorKind;
}

/** The nouns that say what a name is of. */
const nouns: Readonly<Record<Exclude<ActorKind, 'company'>, ReadonlySet<string>>> = {
  regulator: wordSet(`
    Authority Agency Commission Commissioner Board Bureau Ombudsman Directorate Inspectorate Department Ministry
    Council Office Administration Committee Service Centre Center
  `),
  court: wordSet('Court Tribunal Circuit Chamber'),
  legislature: wordSet('Parliament Assembly'),
  law: wordSet('Act Bill Law Ordinance Directive Regulation Regulations Convention Treaty Code'),
  organisation: wordSet('Association Federation Foundation Alliance Coalition'),
};
const kindByNoun = new Map(
  (['regulator', 'court', 'legislature', 'law', 'organisation'] as const).flatMap((kind) =>
    [...nouns[kind]].map((noun) => [noun, kind] as const),
  ),
);

/** Nouns that companies, presidents and churches have too, and the word before them that makes a public body of them. */
const publicBeside: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Service', wordSet('Secret Revenue Security Intelligence Prosecution Postal Customs Health')],
  ['Administration', wordSet('Aviation Trade Safety Information Space Cyberspace Energy Tax Data')],
  [
    'Office',
    wordSet(
      'Home Cabinet Foreign Affairs Fraud Copyright Patent Commissioner’s Property AI Cartel Accountability General’s',
    ),
  ],
  ['Bureau', wordSet('Investigation Security Cartel Audit Standards')],
  ['Centre', wordSet('Security Cyber Intelligence')],
  ['Center', wordSet('Security Cyber Intelligence')],
  ['Chamber', wordSet('Enterprise Trial Appeals Constitutional Administrative')],
  ['Code', wordSet('Penal Criminal Civil Communications Telecommunications Labour Labor')],
  [
    'Commissioner',
    wordSet('Information Privacy Data Safety eSafety Communications Biometrics Protection Competition'),
  ],
]);

/** An agency of news, a federation that is a state. */
const ofSomethingElse = wordSet('News Press Telegraphic Telegraph Russian');

/** What offices and laws are for: the second of two such words belongs to the name too. */
const fields = wordSet(`
  Agriculture Banking Border Broadcasting Business Civil Commerce Communication Communications Competition Consumer
  Consumers Culture Customs Cyber Cybersecurity Data Defence Defense Designs Development Digital Economic Economy
  Education Electricity Employment Energy Enterprise Environment Exchange Exchanges Finance Financial Fisheries Freedom
  Freedoms Gas Health Housing Human Immigration Industry Information Infrastructure Innovation Intellectual Intelligence
  International Internet Investments Justice Labor Labour Liberties Market Markets Media Monopolies Patents Police Postal
  Posts Privacy Property Protection Public Radio Regulation Research Revenue Rights Safety Science Security Services Social
  Space Sport Sports Standards Statistics Tax Taxation Technical Technology Telecommunications Tourism Trade Transport
  Transportation Users Water Welfare
`);

/** What begins a sentence or tells a day or a person, and is no part of a name. */
const outside = wordSet(`
  The A An In On At For By To From With Under After Before Since When While As If But And Or So Yet That This These
  Those Its Their His Her Our Your No Not Both Each Every Any Some All Most Many Several Two Three Four Five Six Last
  Next Earlier Later Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
  April May June July August September October November December Meanwhile However Although Though Because Where What
  Who How Why Which Even Only Also Now Then Here There Former Unlike Like Instead Once Until Amid Following Over Against
  According Despite During Separately Is Are Was Were Has Have Had Will Would Can Could Should Must Might Does Did
  President Minister Judge Mr Ms Mrs Dr City Student
`);

/** Further down an article names in passing. */
const charactersRead = 4_000;
/** Words with capitals in a row, with what may stand between the words of a name. */
const capitalised = pattern('gu')`
  (?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{N}-]*(?:['’]s(?= Office\b))?
    (?:(?: (?:of|for|on|against|and|&))?(?: the(?= \p{Lu}))?[ ]
    (?:\p{Lu}[\p{L}\p{N}-]*(?:['’]s(?= Office\b))?|\(\p{Lu}[\p{L} -]*\)(?= (?:Act|Bill|Law|Ordinance|Regulations?)\b)))*
`;

/**
 * The institutions that a text in English names in full, told by the noun their names hold: "Helsinki District Court",
 * "Ministry of Public Security", "Law on Artificial Intelligence". Names that are part of longer ones are left out.
 */
export function institutionsIn(text: string): Institution[] {
  const found = new Map<string, ActorKind>();
  for (const [run] of text.slice(0, charactersRead).matchAll(capitalised)) {
    const words = run.replaceAll("'", '’').split(' ');
    for (const [at, word] of words.entries()) {
      const kind = kindByNoun.get(word);
      const name = kind && nameAround(words, at, kind);
      if (name && !found.has(name)) found.set(name, kind);
    }
  }
  const names = [...found.keys()];
  const isWhole = (name: string): boolean =>
    !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `));
  return [...found].flatMap(([name, kind]) => (isWhole(name) ? [{ name, kind }] : []));
}

/** The name that a noun is part of; undefined where it stands alone ("the Commission") or is something else's. */
function nameAround(words: readonly string[], at: number, kind: ActorKind): string | undefined {
  const noun = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const before = words[at - 1] ?? '';
  // "Bill Gates", "Jewish News Agency".
  if ((kind === 'law' && isCapitalised(next)) || ofSomethingElse.has(before)) return undefined;
  const from = beginOf(words, at, kind);
  const to = endOf(words, at, from < at);
  const isAlone = to === at;
  const beside = publicBeside.get(noun);
  if (from === at ? isAlone : beside && !beside.has(before) && (isAlone || noun === 'Commissioner'))
    return undefined;
  return words.slice(from, to + 1).join(' ');
}

function beginOf(words: readonly string[], at: number, kind: ActorKind): number {
  let from = at;
  for (;;) {
    const before = words[from - 1] ?? '';
    const further = words[from - 2] ?? '';
    if (isPartOfName(before)) from--;
    // "Freedom of Information Act"; but "an order of Ofcom and the Data Protection Commission".
    else if (
      joins(before, kind) &&
      isPartOfName(further) &&
      (before === '&' || kind === 'law' || fields.has(further))
    )
      from -= 2;
    else return from;
  }
}

const joins = (word: string, kind: ActorKind): boolean =>
  word === 'and' || word === '&' || (kind === 'law' && (word === 'of' || word === 'for' || word === 'on'));

function endOf(words: readonly string[], at: number, hasBeginning: boolean): number {
  let to = at;
  for (;;) {
    const link = words[to + 1] ?? '';
    const first = to + (words[to + 2] === 'the' ? 3 : 2);
    const opens = words[first] ?? '';
    if (!isPartOfName(opens) || !leadsOn(link, opens, hasBeginning, to > at)) return to;
    to = first;
    while (isPartOfName(words[to + 1] ?? '')) to++;
  }
}

/** "Authority of Kenya", "Office for Information Security"; but "told the High Court on Apple". */
function leadsOn(link: string, opens: string, hasBeginning: boolean, isFurther: boolean): boolean {
  if (link === 'of') return true;
  if (link === 'and' || link === '&') return isFurther && fields.has(opens);
  if (link === 'for') return !hasBeginning || fields.has(opens) || isFurther;
  if (link === 'against') return true;
  return link === 'on' && (!hasBeginning || fields.has(opens));
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
const isPartOfName = (word: string): boolean => /^[\p{Lu}(]/u.test(word) && !outside.has(word);
