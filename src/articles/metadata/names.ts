/** A name found in a byline: of a person, or of a desk, team or outlet that signs as a whole. */
export interface SignedName {
  readonly name: string;
  readonly isPerson: boolean;
}

const credential =
  /^(?:Ph\.? ?D\.?|M\.?D\.?|D\.?O\.?|J\.?D\.?|Esq\.?|M\.?B\.?A\.?|M\.?S\.?c?\.?|M\.?A\.?|B\.?A\.?|B\.?Sc?\.?|R\.?N\.?|RDN?|LLB|LLM|CFA|CFP®?|CPA|EA|PE|PMP|CPP|PSP|PhD|DDS|DVM|MPH|Jr\.?|Sr\.?|I{2,3}|IV|[A-Z]{2,6}®?)$/;

const particles: ReadonlySet<string> = new Set(
  'de del della der den des di da dos das du van von und y e la le el al bin bint ibn zu zum zur ter ten op af av of i dr'.split(
    ' ',
  ),
);

/** Words that stand in job titles, labels and controls around a byline, never in a name. */
const notNames =
  /^(?:reporters?|correspondents?|contributors?|contributing|writers?|journalists?|columnist|author|authors|founder|co-?founder|ceo|director|manager|analyst|head|chief|senior|junior|associate|assistant|freelance|guest|special|updated?|published|posted|last|modified|reviewed|edited|written|min|mins|minutes?|read|reading|share|save|print|comments?|follow|view|views|photos?|images?|by|and|in|on|at|for|from|with|to|more|about|see|all|posts?|articles?|stories|profile|bio|email|subscribe|expert|specialist|professor|prof|trial|attorney|partner|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|ago|hours?|days?|weeks?|months?|redakteur(?:in)?|korrespondent(?:in)?|journaliste|redactora?|periodista|корреспондент|редактор|журналист|обозреватель)$/i;

const collective =
  /\b(?:staff|team|desk|newsroom|editors?|editorial|editorial board|bureau|agency|agencies|news|media|press|group|inc|llc|ltd|gmbh|corp|company|association|institute|university|foundation|department|ministry|office|commission|authority|council|committee|reuters|afp|ap|dpa|bloomberg|xinhua|efe|ansa|tass|interfax|redaktion|rédaction|redacción|redazione|world|times|post|today|online|blog|studio|labs?|magazine|journal|daily|weekly|store|shop|software|solutions|services|global|usa|uk|emea)\b|редакция|编辑部|新华社|本报|网$|通讯社|日报|社$/i;

const generic =
  /^(?:admin|administrator|web ?master|editor|author|anonymous|user|guest|root|unknown|none|null|undefined|n\/?a|test|default|staff writer|contributor|wordpress|\w*_?admin|site ?admin|super ?user|content (?:team|editor)|автор|管理员|编辑|小编|佚名|匿名)$/i;

const leading =
  /^(?:(?:this|the) (?:article|post|story|guide) (?:was|is) )?(?:(?:words|story|text|reporting|article|post(?:ed)?|written|reported|published|contributed|created|edited|by-?line|author(?:ed)?|autor(?:in|es)?|auteure?s?|von|par|por|di|da|door|av|af|written and reported)(?=[\s:：])(?: (?:and|&) [a-z]+)?\s*(?:by(?=[\s:]))?|by(?=[\s:])|(?:автор(?:ы)?|текст|作者|记者|撰文|撰稿|文|通讯员|本报记者|著者)(?=[\s:：/／|｜]))\s*[:：/／|｜]?\s*/iu;

const bylineOpening =
  /^(?:(?:words by|text by|story by|written by|reported by|posted by|published by|authored by|authors?|(?:this|the) (?:post|article|story|guide) (?:was|is) written by|by|autor(?:in|es)?|auteure?s?|автор(?:ы)?|текст)(?:\s*[:：]\s*|\s+)|(?:von|par|por|di|door|av) +(?=\p{Lu})|(?:作者|记者|本报记者|撰文|撰稿|文|著者)\s*(?:[:：/／|｜]|\s)\s*)\S/iu;

const notBylineOpening =
  /^(?:by (?:the way|the(?! [^.]{2,40} (?:team|editors|staff|desk|editorial board)\b)|a|an|far|contrast|comparison|now|then|default|law|and large|\w+ing)\b|(?:von|par|por|di) (?!\p{Lu}))/u;

/** Whether a text opens the way bylines do ("By …", "Von …", "作者：…"). */
export const opensByline = (text: string): boolean =>
  bylineOpening.test(text) &&
  !notBylineOpening.test(text.replace(/^[A-Z]/, (letter) => letter.toLowerCase()));

/** The signature in a line that opens with a date, such as "Posted on 28 July 2021 by Ada Brandt". */
export function signatureAfterDate(text: string): string | undefined {
  if (text.length > 140 || !/(?:19|20)\d{2}/.test(text)) return undefined;
  const han = /(?:作者|本报记者|记者|撰文|文)\s*[:：/／|｜\s]\s*([\p{Script=Han}·、 ]{2,20})/u.exec(
    text,
  )?.[1];
  if (han !== undefined) return han.split(/ (?=\p{Script=Han}{2,} ?[:：]?)/u)[0];
  return /(?:^|[\s\d.,|·•–—-])by:? +(?=\p{Lu})(.+)$/u.exec(text)?.[1];
}

/**
 * The names in a byline. `pieces` are the texts of its parts, so that a name is not taken together with what stands
 * beside it; reading stops at the first part that cannot be a name.
 */
export function readNames(pieces: readonly string[]): SignedName[] {
  const names: SignedName[] = [];
  const text = pieces
    .join('\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  let rest = text;
  for (let round = 0; round < 2; round += 1) rest = rest.replace(leading, '').trim();
  const cut = rest.search(
    /\s?[⋅•|·｜–—]\s|\s[-/]\s|\b(?:on|updated|published|posted|at|publié|veröffentlicht|publicado|aktualisiert|am|le|el) ?(?=\p{L}{0,9}\.? ?\d)|\d|@|\((?!\p{L}+\) \p{Lu})|（|：|: |https?:/iu,
  );
  if (cut >= 0) rest = rest.slice(0, cut);
  const parts = rest.split(
    /\n|,|，|、|;|；|\s+(?:and|und|et|y|e|и|with|mit|avec|con|\+)\s+|^(?:and|&)\s+|(?<=\S \S+)\s*&\s*(?=\S+ \S)/iu,
  );
  for (const part of parts) {
    const token = part.replace(/^[\s.:*"“”'’–—-]+|[\s:*"“”'’–—-]+$/g, '');
    if (token === '' || /^(?:and|und|et|y|и|by|with)$/i.test(token)) continue;
    const last = names.at(-1);
    if (last && credential.test(token)) {
      names[names.length - 1] = { ...last, name: `${last.name}, ${token}` };
      continue;
    }
    const kind = kindOfName(token);
    if (kind === undefined) {
      if (names.length > 0) break;
      continue;
    }
    // A single word after a full name is the place the article was written in.
    if (last?.name.includes(' ') && !token.includes(' ') && /^\p{Script=Latin}/u.test(token)) break;
    if (!names.some(({ name }) => name === token)) names.push({ name: token, isPerson: kind === 'person' });
    if (names.length >= 12) break;
  }
  if (
    names.length === 0 &&
    /^by\s/i.test(text) &&
    !text.includes('@') &&
    /^[\p{L}\p{N}._-]{3,24}$/u.test(rest) &&
    !notNames.test(rest) &&
    !generic.test(rest)
  ) {
    return [{ name: rest, isPerson: false }];
  }
  const [first, second] = names;
  if (
    names.length === 2 &&
    first &&
    second &&
    !first.name.includes(' ') &&
    !second.name.includes(' ') &&
    !/[,，、]|\b(?:and|und)\b/.test(rest)
  ) {
    return [{ name: `${first.name} ${second.name}`, isPerson: first.isPerson && second.isPerson }];
  }
  return names;
}

function kindOfName(token: string): 'person' | 'collective' | undefined {
  if (
    token.length < 2 ||
    token.length > 60 ||
    generic.test(token) ||
    /[@<>{}[\]?!=#$%_\d]|https?:|\.com\b/.test(token)
  )
    return undefined;
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(token)) {
    if (collective.test(token)) return 'collective';
    return /^[\p{L}·・. ]{2,20}$/u.test(token) && token.replace(/[^\p{L}]/gu, '').length <= 12
      ? 'person'
      : undefined;
  }
  const words = token.split(/\s+/);
  if (words.length > 6) return undefined;
  if (words.length === 1 && /^(?:may|news|tech)$/i.test(token)) return undefined;
  if (words.some((word) => notNames.test(word.replace(/[.,]$/, '')))) return undefined;
  if (collective.test(token) || /^the /i.test(token))
    return words.length > 1 || /^\p{Lu}/u.test(token) ? 'collective' : undefined;
  const capitalised = words.every(
    (word, index) =>
      /^[\p{Lu}\p{Lt}\p{Lo}'’"“(]/u.test(word) ||
      (index > 0 && particles.has(word.toLowerCase())) ||
      (index === 0 && /^(?:de|van|von|al|el|bin|du|da)$/.test(word)),
  );
  if (!capitalised) return undefined;
  if (words.length > 5) return undefined;
  return 'person';
}

/** A single declared author, which may be a login name or an organisation. */
export function readDeclaredName(text: string): SignedName[] {
  const cleaned = text.replace(/\s+/g, ' ').trim();
  if (
    cleaned === '' ||
    cleaned.length > 200 ||
    generic.test(cleaned) ||
    /^https?:|^www\.|^@?\w+\.(?:com|org|net)|^\{|^page\.|%/.test(cleaned)
  )
    return [];
  const names = readNames([cleaned.replace(/<[^>]*>/g, ' ').replace(/\s*[([].*$/, '')]);
  if (names.length > 0) return names;
  return cleaned.length <= 40 && /^[\p{L}\p{N}._' -]+$/u.test(cleaned) && cleaned.split(' ').length <= 4
    ? [{ name: cleaned, isPerson: false }]
    : [];
}
