import { compact, pattern } from '../../shared/pattern.ts';
import { wordSet } from '../../shared/word-set.ts';
import { bylineLabels, bylinePrepositions } from './byline-labels.ts';

/** A name found in a byline: of a person, or of a desk, team or outlet that signs as a whole. */
export interface SignedName {
  readonly name: string;
  readonly isPerson: boolean;
}

/** Degrees and the like, which stand behind a name and belong to it. */
const credential = new RegExp(
  `^(?:${[
    'Ph\\.? ?D\\.?|M\\.?D\\.?|D\\.?O\\.?|J\\.?D\\.?|Esq\\.?|M\\.?B\\.?A\\.?|M\\.?Sc?\\.?|M\\.?A\\.?|B\\.?A\\.?',
    'B\\.?Sc?\\.?|R\\.?N\\.?|CFP®?|PhD|Jr\\.?|Sr\\.?|I{2,3}|IV|[A-Z]{2,6}®?',
  ].join('|')})$`,
);

/** Small words inside names. */
const particles = wordSet(`
  de del della der den des di da dos das du van von und y e la le el al bin bint ibn zu zum zur ter ten op af av of i
  dr
`);

/** Words of job titles, labels and controls around a byline, never of a name. */
const notNames = wordSet(`
  reporter reporters correspondent correspondents contributor contributors contributing writer writers journalist
  journalists columnist author authors founder cofounder co-founder ceo director manager analyst head chief senior
  junior associate assistant freelance guest special update updated published posted last modified reviewed edited
  written master min mins minute minutes read reading share save print comment comments follow view views photo photos image
  images archive archives by and in on at for from with to more about see all post posts article articles stories profile bio email
  subscribe expert specialist professor prof trial attorney partner january february march april june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday
  thursday friday saturday sunday today yesterday ago hour hours day days week weeks month months redakteur
  redakteurin korrespondent korrespondentin journaliste redactor redactora periodista корреспондент редактор
  журналист обозреватель mehr infos artikel beiträge report order notice memorandum declaratory ruling rulemaking
  proposed
`);

/** Words among `notNames` that are first names too. */
const firstNames = wordSet('jan april may june august');

/** Words among `notNames` that are last names too. */
const lastNames = wordSet('head post may march friday guest');

/** Words of desks, teams and outlets that sign as a whole. */
const collectiveWords = wordSet(`
  staff team desk newsroom editor editors editorial bureau agency agencies news media press group inc llc ltd gmbh
  corp company association institute university foundation department ministry office commission authority council
  committee reuters afp ap dpa bloomberg xinhua efe ansa tass interfax bbc cnn npr pbs abc cbs nbc redaktion rédaction redacción redazione world
  times today online blog studio lab labs magazine journal daily weekly store shop software solutions services global
  usa uk emea редакция
`);
const collectiveHan = /编辑部|新华社|本报|网$|通讯社|日报|社$/;

/** What content systems fill in for nobody. */
const placeholders = wordSet(`
  name admin administrator webmaster editor author anonymous user guest root unknown none null undefined n/a na test default
  contributor wordpress siteadmin superuser автор 管理员 编辑 小编 佚名 匿名
`);
const isPlaceholder = (name: string): boolean =>
  placeholders.has(name.toLowerCase().replaceAll(' ', '')) ||
  /_admin$|^(?:staff writer|content (?:team|editor))$/i.test(name);

const germanGenres = 'Gastbeitrag|Gastkommentar|Kommentar|Kolumne|Analyse|Essay|Bericht|Reportage';
const otherSigns = [
  'reporting|article|post|reported|contributed|created|edited|by-line|authored|written and reported',
  `submitted|(?:opinion|analysis|commentary|guest (?:post|essay|column))(?= by )|(?:eine? )?(?:${germanGenres}) von`,
].join('|');

/** What stands before the first name. */
const leading = compact(
  new RegExp(
    `^(?:(?:this|the) (?:article|post|story|guide) (?:was|is) )?(?:${[
      `(?:${bylineLabels}|${bylinePrepositions}|${otherSigns})(?=[\\s:：/／|｜＝=])(?: (?:and|&) [a-z]+)?\\s*(?:by(?=[\\s:]))?`,
      '\\p{Script=Han}{2,8}记者(?=[ 　])',
      'by(?=[\\s:])',
    ].join('|')})\\s*[:：/／|｜＝=]?\\s*`,
    'iu',
  ),
);

const bylineOpening = compact(
  new RegExp(
    `^(?:${[
      '(?:(?:words|text|story|written|reported|posted|published|authored|submitted) by|authors?|by)(?:\\s*[:：]\\s*|\\s+)',
      '(?:this|the) (?:post|article|story|guide) (?:was|is) written by\\s+',
      '(?:autor(?:in|es)?|auteure?s?|автор(?:ы)?|текст)(?:\\s*[:：]\\s*|\\s+)',
      `(?:${bylinePrepositions})(?:\\s*[:：]\\s*| +)(?=[\\p{Lu}\\p{Lo}])`,
      '\\p{Script=Han}{2,8}记者[ 　](?=\\p{Script=Han}{2,4}(?: |$))',
      '(?:作者|记者|記者|本报记者|撰文|撰稿|文|著者)\\s*(?:[:：/／|｜]|\\s)\\s*',
    ].join('|')})\\S`,
    'iu',
  ),
);

const labelOpening = new RegExp(`^(?:${bylineLabels})\\s*[:：＝=]`, 'iu');

/** Openings that only what follows them tells from sentences. */
const genreOpening = new RegExp(
  `^(?:(?:Guest (?:post|essay|column)|Opinion|Analysis|Commentary|Reporting) by|(?:Eine? )?(?:${germanGenres}) von) ` +
    '\\p{Lu}(?:[^.!?]|(?<=\\b\\p{Lu})\\.){2,60}$',
  'u',
);
const koreanJob = '(?:선임|수습|전문)?기자';
/** "김철수 기자", "山田太郎 記者", "Ada Brandt, Technology Correspondent": what somebody is signs behind the name. */
const jobBehind = pattern('u')`
  ^\p{Script=Hangul}{2,4} ?${koreanJob}(?!\p{L})
  |^\p{Script=Han}{2,6}[ 　](?:記者|记者)$
  |^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+, (?:[\p{L}&-]+ ){0,5}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor
    |[Cc]olumnist|[Jj]ournalist|Redakteur(?:in)?|Korrespondent(?:in)?|[Jj]ournaliste|[Cc]orresponsal)(?: in \p{Lu}\p{L}+)?$
`;

const notBylineOpening = pattern('u')`
  ^(?:by (?:the way|the(?! [^.]{2,40} (?:team|editors|staff|desk|editorial board)\b)|a|an|far|contrast
    |comparison|now|then|default|law|and large|\w+ing)\b|(?:von|par|por|di|af|av|door|oleh) (?!\p{Lu}))
`;

/** Whether a text opens the way bylines do ("By …", "Von …", "作者：…"). */
export const opensByline = (text: string): boolean =>
  genreOpening.test(text) ||
  jobBehind.test(text) ||
  // Not "Text: what the ruling says".
  (labelOpening.test(text) && readNames([text]).some(({ isPerson }) => isPerson)) ||
  (bylineOpening.test(text) &&
    !notBylineOpening.test(text.replace(/^[A-Z]/, (letter) => letter.toLowerCase())));

/** The signature in a line that opens with a date, such as "Posted on 28 July 2021 by Ada Brandt". */
export function signatureAfterDate(text: string): string | undefined {
  if (text.length > 140 || !/(?:19|20)\d{2}/.test(text)) return undefined;
  const han = /(?:作者|本报记者|记者|撰文|文)\s*[:：/／|｜\s]\s*([\p{Script=Han}·、 ]{2,20})/u.exec(
    text,
  )?.[1];
  if (han !== undefined) return han.split(/ (?=\p{Script=Han}{2,} ?[:：]?)/u)[0];
  return (
    /(?:^|[\s\d.,|·•–—-])by:? +(?=\p{Lu})(.+)$/u.exec(text)?.[1] ??
    /(?:19|20)\d{2}.*\s(?:von|par|por) (?=\p{Lu})(.+)$/u.exec(text)?.[1]
  );
}

/** Where what follows the names begins: a date, a job, a control. */
const afterNames = new RegExp(
  [
    '(?:责任)?编辑[:：]?|責任編輯|责编',
    '\\s?[⋅•|·｜–—]\\s|\\s[-/]\\s|\\d|@|\\((?!\\p{L}+\\) \\p{Lu})|（|：|: |https?:',
    '\\b(?:on|updated|published|posted|at|publié|veröffentlicht|publicado|aktualisiert|am|le|el) ?(?=\\p{L}{0,9}[.,]? ?\\d)',
  ].join('|'),
  'iu',
);

/** What parts one name from the next; "&" also stands inside the names of companies. */
const betweenNames =
  /\n|,|，|、|;|；|\s(?:实习生|实习记者|通讯员)\s|\s+(?:and|und|et|y|e|и|with|mit|avec|con|\+)\s+|^(?:and|&)\s+|(?<=\S \S+)\s*&\s*(?=\S+ \S)/iu;

/** "Ada Brandt, Technology Correspondent, and John Okafor". */
const jobBetweenNames =
  /, (?:\p{Lu}[\p{L}-]+ ){0,3}(?:correspondent|reporter|editor|writer|columnist|analyst),? (?:and|&) (?=\p{Lu})/giu;

/** Where someone wrote, behind their name or in a part of its own, or what they do. */
const placeOrJobBehind = new RegExp(
  [
    '(?:(?<=\\S \\S+)\\s|^)(?:in|reporting from|aus|à|en) \\p{Lu}.*$',
    '\\s\\p{Script=Han}{1,8}(?:报道|報道|報導)$',
    `(?<=^\\p{Script=Hangul}{2,4}) ?${koreanJob}(?:\\s.*)?$`,
    '(?<=^\\p{Script=Han}{2,6})[ 　](?:記者|记者)$',
  ].join('|'),
  'u',
);

const maxNames = 12;

/**
 * The names in a byline. `pieces` are the texts of its parts, so that a name is not taken together with what stands
 * beside it; reading stops at the first part that cannot be a name.
 */
export function readNames(pieces: readonly string[]): SignedName[] {
  const text = pieces
    .join('\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  const unsigned = text.replace(leading, '').trim().replace(leading, '').trim();
  const cut = unsigned.search(afterNames);
  const rest = (cut >= 0 ? unsigned.slice(0, cut) : unsigned).replace(jobBetweenNames, ' and ');
  const names: SignedName[] = [];
  for (const part of rest.split(betweenNames)) {
    const token = part.replace(placeOrJobBehind, '').replace(/^[\s.:*"“”'’–—-]+|[\s:*"“”'’–—-]+$/g, '');
    if (token === '' || /^(?:and|&|und|et|y|и|by|with)$/i.test(token)) continue;
    const last = names.at(-1);
    if (last && credential.test(token) && !collectiveWords.has(token.toLowerCase())) {
      names[names.length - 1] = { ...last, name: `${last.name}, ${token}` };
      continue;
    }
    const kind = kindOfName(token, last === undefined);
    if (kind === undefined) {
      if (names.length > 0) break;
      continue;
    }
    // A single word after a full name is a place or an outlet.
    const isWholeName = last !== undefined && (last.name.includes(' ') || hanLike.test(last.name));
    if (isWholeName && !token.includes(' ') && /^\p{Script=Latin}/u.test(token)) continue;
    if (!names.some(({ name }) => name === token)) names.push({ name: token, isPerson: kind === 'person' });
    if (names.length >= maxNames) break;
  }
  if (names.length === 0 && /^by\s/i.test(text) && isLoginName(rest) && !text.includes('@')) {
    return [{ name: rest, isPerson: false }];
  }
  return joinHalves(names, rest);
}

const isLoginName = (text: string): boolean =>
  /^[\p{L}\p{N}._-]{3,24}$/u.test(text) && !notNames.has(text.toLowerCase()) && !isPlaceholder(text);

/** A first and a last name that stood in parts of their own. */
function joinHalves(names: readonly SignedName[], text: string): SignedName[] {
  const [first, second] = names;
  const areHalves =
    names.length === 2 &&
    names.every(({ name }) => !name.includes(' ') && !hanLike.test(name)) &&
    !/[,，、]|\b(?:and|und)\b/.test(text);
  if (!areHalves || !first || !second) return [...names];
  return [{ name: `${first.name} ${second.name}`, isPerson: first.isPerson && second.isPerson }];
}

const plainWord = (word: string): string => word.toLowerCase().replace(/[.,]+$/, '');

const hanLike = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** `isFirst` says that no name stands before, behind which words such as "Policy Head" tell of a job. */
function kindOfName(token: string, isFirst: boolean): 'person' | 'collective' | undefined {
  if (token.length < 2 || token.length > 60 || isPlaceholder(token)) return undefined;
  if (/[@<>{}[\]?!=#$%_\d]|https?:|\.com\b/.test(token)) return undefined;
  if (hanLike.test(token)) {
    if (collectiveHan.test(token)) return 'collective';
    const letters = token.replace(/[^\p{L}]/gu, '').length;
    return /^[\p{L}·・. ]{2,20}$/u.test(token) && letters <= 12 ? 'person' : undefined;
  }
  const words = token.split(/\s+/);
  const plainWords = words.map(plainWord);
  const isNeverName = (word: string, index: number) =>
    notNames.has(word) &&
    !(words.length > 1 && index === 0 && firstNames.has(word)) &&
    !(isFirst && index === 1 && words.length === 2 && lastNames.has(word));
  if (words.length > 6 || plainWords.some(isNeverName)) return undefined;
  if (words.length === 1 && /^(?:may|news|tech)$/i.test(token)) return undefined;
  if (plainWords[0] === 'the' || plainWords.some((word) => collectiveWords.has(word))) {
    return words.length > 1 || /^\p{Lu}/u.test(token) ? 'collective' : undefined;
  }
  const isCapitalised = words.every(
    (word, index) =>
      /^[\p{Lu}\p{Lt}\p{Lo}'’"“(]/u.test(word) ||
      (index > 0 && particles.has(word.toLowerCase())) ||
      (index === 0 && /^(?:de|van|von|al|el|bin|du|da)$/.test(word)),
  );
  return isCapitalised && words.length <= 5 ? 'person' : undefined;
}

/** A single declared author, which may be a login name, an organisation or what its outlet calls a person. */
export function readDeclaredName(text: string, isDeclaredPerson = false): SignedName[] {
  const cleaned = text.replace(/\s+/g, ' ').trim();
  if (
    cleaned === '' ||
    cleaned.length > 200 ||
    isPlaceholder(cleaned) ||
    /^https?:|^www\.|^@?\w+\.(?:com|org|net)|^\{|^page\.|%/.test(cleaned)
  )
    return [];
  const names = readNames([cleaned.replace(/<[^>]*>/g, ' ').replace(/\s*[([].*$/, '')]);
  if (names.length > 0) return names;
  const words = cleaned.split(' ');
  if (cleaned.length > 40 || !/^[\p{L}\p{N}._' -]+$/u.test(cleaned) || words.length > 4) return [];
  const ownWords = words.map(plainWord).filter((word) => !notNames.has(word) && !collectiveWords.has(word));
  return [{ name: cleaned, isPerson: isDeclaredPerson && ownWords.length > 1 }];
}
