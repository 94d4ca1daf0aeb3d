import { european } from '../shared/european.ts';
import { pattern } from '../shared/pattern.ts';
import { hasFiniteVerb, opensWithOrder } from './english/clauses.ts';
import { isForeignClutter } from './foreign/clutter.ts';

/**
 * Whether a sentence is no part of the story: what surrounds it on a page and leaked through, what talks to the
 * reader, or what no editor would call a fact (questions, exclamations, fragments).
 */
export function isClutter(sentence: string, language: string): boolean {
  if (
    sentence.length > 1200 ||
    !letters.test(sentence) ||
    sentence.startsWith('{') ||
    misdecoded.test(sentence)
  )
    return true;
  if (unspaced.test(language)) {
    return sentence.length < 10 || !/[。！”」』.]$/.test(sentence) || isForeignClutter(sentence, language);
  }
  if (!endsLikeSentence.test(sentence) || question.test(sentence)) return true;
  const words = sentence.split(/\s+/).length;
  if (words < 5 || words > 90) return true;
  if (/[:,]\s*\??["”]?$/.test(sentence) || breaksOff.test(sentence)) return true;
  if (onlyQuotation.test(sentence)) return true;
  // "Follow US law" does not ask to follow anyone.
  const lower = sentence.replace(/\bUS\b/g, 'U.S.').toLowerCase();
  if (pageFurniture.test(lower) || isForeignClutter(sentence, language)) return true;
  if (language !== 'en') return false;
  if (
    (caption.test(sentence) || noSubject.test(sentence) || labelled.test(sentence)) &&
    !hasFiniteVerb(sentence)
  )
    return true;
  if (
    opensWithOrder(sentence) ||
    subjectAbove.test(sentence) ||
    shown.test(sentence) ||
    reminder.test(sentence) ||
    choice.test(sentence) ||
    credit.test(lower) ||
    noAnswer.test(lower)
  )
    return true;
  return talksToReader.test(sentence);
}

/** A question or an exclamation; not the question mark that wrong decoding left of a quotation mark. */
const question = pattern('u')`
  ^(?:How(?: (?:long|many|much|far|often|soon))?|Why|Where|Who) (?:will|would|can|could|should|is|are|was
    |were|do|does|did|has|have|had) |(?:^|[^.!,\s”"])[?？]+["”»)]?$|!+["”»)]?$|\p{L}\s[?!]$
`;
/** "â€œDear family": what UTF-8 looks like where it was read as something else. */
const misdecoded = /â€|Ã[\u0080-¿]|Â[\u0080-¿]/;
/** Feeds cut their summaries so. */
const breaksOff = /(?:\.{3}|…)\.?["”’»)\]]*$/;
/** Words in quotation marks and nobody who says them. */
const onlyQuotation = /^["“„«][^"”“«»]*["”“»][.,]?$|^«[^»]*»\.?$/u;
const letters = /\p{L}{2}/u;
const unspaced = /^(?:zh|ja|th)$/;
const endsLikeSentence = /[.。…!?？！]["”“’»）)\]]*\??$/;

/**
 * Counters, share bars, comment boxes, newsletters, consent and copyright lines. Most speak to the reader, and nearly
 * every word of them is news somewhere: what users sign up for, whose privacy policy, who may post comments. In lower
 * case, and looked for in lower case: with the flags `i` and `u` together the bounds of words are twenty times as slow
 * to find.
 */
const pageFurniture = european(pattern('u')`
  ^(?:\d+ ){2}|\b\d+ ?(?:min|mins|minutes?) read\b
  |^(?:please )?(?:sign up|subscribe)\b|\b(?:sign up|subscribe) (?:now|here|today|below)\b
  |\b(?:sign up|subscribe) (?:for|to) (?:our|my)\b|\bnewsletters?\b.{0,60}\b(?:inbox|sign|subscri)
  |\b(?:your|my) inbox\b|\bgot a tip\b|\bsend (?:us )?(?:your )?(?:tips|feedback)\b
  |^(?:click|tap)\b|\b(?:click|tap) (?:here|below)\b
  |\b(?:read|see|watch|also read|read also|related|more)(?: more| also| on| next| this)? ?[:|»]
  |^read (?:more|the full|our|next)\b|\bread more (?:here|at|below)\b
  |^follow @|\bfollow (?:us|me|@)|\bfollow \p{L}\p{L}+ on (?:twitter|facebook|x|instagram)\b
  |^(?:join|start) the (?:conversation|discussion)\b|\bjoin the conversation\b
  |^(?:write|leave|post|add) (?:a |your )?(?:comments?|questions)\b
  |^(?:the )?comments? (?:section )?(?:are|is) (?:closed|moderated|open|turned off)\b
  |\ball rights reserved\b|©|\bcopyright \d
  |\byou (?:agree|consent|accept|acknowledge)\b|\bterms of (?:use|service) apply\b
  |\b(?:our|google) (?:privacy (?:policy|notice)|terms of (?:use|service))\b
  |^accept (?:all )?cookies\b|^this (?:site|website) (?:uses|is protected)\b
  |\badvertis(?:e|ing|ement) (?:with us|below|here)\b|^advertisement\b
  |\bskip to (?:content|main)\b|\bview (?:this post|comments|gallery|more)\b
  |\ba post shared by\b|\bpic\.twitter\.com\b|^(?:please )?share (?:this|on|via|your)\b
  |^download (?:the|our)\b|\bdownload our app\b|\bsupport (?:our (?:work|journalism)|us
    |independent journalism)\b
  |^(?:in )?today['’]s (?:edition|newsletter|issue)\b|^on this page\b|\bbottom of this page\b|\(@\w+\)|^email (?:your|us)\b|\p{L}@\p{L}+\.\p{L}
  |^donate\b|\bdonate (?:now|here|today)\b|\bbecome a (?:member|subscriber)\b|\bgift (?:this )?article\b
  |\bcontact (?:us|the (?:author|reporter|writer)s?)\b|\bemail (?:protected|us)\b|\[email
`);

/** A full name and where it was seen; of several, the verb may be one that looks like a noun. */
const caption = european(pattern('u')`
  ^\p{Lu}[^.]{3,80}, (?:at|in|on|during) (?:an?|the) [^,.]{3,60} (?:in|on|last) \p{Lu}?\p{Ll}+
    (?: \d{1,4})?\.$
  |^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]*[^s\s] (?:with|during|at|in|as|on|outside|near|after
    |before)[ ]
`);
/** "The authority reminds the public to check a firm's licence": notices end so. */
const reminder =
  /^[^,.:]{2,60} reminds (?:all |the )?(?:public|members of the public|consumers|users|customers|investors|readers)\b/i;
/** "ABOVE: the network talks with a reporter": what stands beside a video or a picture; who wrote it. */
const shown = european(pattern('u')`
  ^[Ee]ditor['’]s [Nn]ote\b|^(?:\p{Lu}[\p{L}.’'-]+ ){2,4}is (?:an? |the )?(?:\p{Ll}+ ){0,2}
    (?:[Pp]rofessor|lecturer|fellow|columnist|contributor|freelance \p{Ll}+) (?:of|at|in|for|with|to)[ ]
  |^(?:ABOVE|BELOW|WATCH|LISTEN|PHOTOS?|VIDEO|RELATED|READ MORE) ?[:|–—]
  |^(?:Hide caption|Picture taken|Image c(?:opyright|aption)|Media (?:caption|playback)) |, (?:left|right|center|centre), |\((?:left|right|R|L)\)
  |, (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|U\.S\.),? \p{Lu}\p{Ll}+\.? \d{1,2}, (?:19|20)\d\d(?:\.|,)
  |\bin this (?:undated |file )?(?:photo|image|picture)\b|\p{Ll} MORE(?: \(|['’]s| on )
`);
/** "Failed to delete the records", "Kept the results": an item of a list, whose subject stands above it. */
const subjectAbove = european(
  /^(?:Kept|Held|Sent|Gave|Took|Left|Made|Sold|Told|\p{Lu}\p{Ll}{2,}ed) (?:the|an?|its|their|any|no|to (?!by\b)\p{Ll}+) (?!.*, (?:the|an?|its|it|he|she|they|\p{Lu})\b)/u,
);
/** "Gaping at the lights of the city.", "To count them again.": nobody does it. */
const noSubject = european(
  /^(?:(?:\p{Lu}\p{Ll}+ing|To \p{Ll}+)\b(?:[^,]|,\d)*$|\p{Lu}\p{Ll}+ly \p{Ll}+ing\b)/u,
);
/** "First Look: a film about …": a link to something else. */
const labelled = european(/^\p{Lu}[^:.]{1,24}: /u);
/** "A. Traveling to the north": one of the answers to choose from. */
const choice = /^[A-E]\. \p{Lu}\p{Ll}/u;
/**
 * Bylines, photo captions, notes on the article itself, and what an item of a list requires, for who does stands above
 * it; in lower case.
 */
const credit = european(pattern('u')`
  ^(?:text by|written by|story by|photos? by|words by) \p{L}
  |^\(?(?:additional |with )?(?:reporting|writing|editing|contributions?) (?:by|from)\b|\(reporting by\b
  |\b(?:additional|further) reporting by\b|\breporting by \p{L}
    |\bcontributed to (?:this|the) (?:report|story|article)\b
  |^\(?(?:(?:cover|lead|header|featured|main|top) )?
    (?:image|photo|photograph|picture|illustration|graphic|video|art)s?(?: credits?| courtesy| source)?
    (?: by|:|/)
  |\b(?:image|photo|picture) (?:credit|courtesy)|(?:/ ?|\bvia |\(|\bcopyright )getty images\b
    |\bgetty images\)?\.?$
  |\b(?:ap|reuters|afp) (?:photo|images?)\b|\bfile (?:photo|image|picture)\b
  |\b(?:pictured|seen here|shown here|in this (?:photo|file|picture|image|handout))\b
  |\bis an? (?:\p{L}+[ -]){0,4}(?:reporter|correspondent|columnist|contributor|staff writer|freelance\p{L}*
    |fellow|editor)\b.{0,40}(?:\bat\b|\bfor\b|\bbased\b|\.$)
  |\b(?:cnn|bbc|reuters|npr|ap)['’]s? (?:\p{L}[\p{L}-]+ ){2}.{0,40}(?:contributed|reported from)\b
  |\bthis (?:story|article|post|piece|report|column|headline|version) (?:has been|was|is|will be|first
    |originally|appeared|ran)\b
  |\bthe (?:story|article|headline) (?:has been|was) (?:updated|corrected|amended)\b
    |\boriginally (?:published|appeared)\b
  |\bis (?:an?|the) (?:[\p{L}.’']+ )?independent (?:\p{L}+ )?
    (?:agency|authority|body|regulator|institution|office|organi[sz]ation)\b
  |^the case is .{3,120}(?:\bcase (?:number|no\b)|\d{2}-cv-\d)|\b(?:is|are) represented by \p{L}
  |\bis grateful (?:for|to)\b|\bis (?:strongly |fully )?committed to (?:the )?
    (?:robust|vigorous|protecting|ensuring|enforc)|\bis an? 21st century agency\b
    |^action by the commission\b
  |^(?:requires|prohibits|bars|bans|allows|establishes|imposes|directs|provides|prevents|creates|clarifies
    |obliges) (?:the|an?|all|any|its|their|each|every|that)\b
  |\bnot be uploading further documents\b|^(?:more|further) information\b.* is available\b|^to (?:report|make|lodge|submit) an? (?:concern|complaint|report)\b|\bis the united nations (?:speciali[sz]ed )?agency\b
  |\b(?:be found|available|accessed|viewed|downloaded) here\b
  |\bopinions? expressed\b|\bviews expressed\b|\beditor['’]s note\b
    |^(?:correction|disclosure|disclaimer|note)s? ?[:–—-]
  |^(?:updated?|published|posted|last (?:modified|updated)):? (?:on |at )?(?:\p{L}{3,9},? ){0,2}\d
`);

/** Who gave no answer is no fact; in lower case. */
const noAnswer = pattern('u')`
  \bcould not (?:immediately )?(?:be reached|get in touch)\b|\bdeclined to comment\b
    |\bnot (?:immediately )?available for comment\b|\bnot immediately available\b
  |\b(?:did not|didn['’]t|has not|hasn['’]t|have not|had not) (?:immediately |yet )*
    (?:respond|reply|return|repl(?:y|ied)|responded|replied|returned|comment)\b
  |\b(?:reached|contacted) (?:out )?(?:to|for) .{0,60}\bcomment\b|\bcomments? .{0,40}\bawaited\b
  |\b(?:can|could)(?:not| not) (?:be )?independently (?:verif|confirm)
  |\bwe (?:have|['’]ve) (?:reached|contacted|asked)\b
`;

/** Speaks to the reader, or of the writer, outside quotation marks. */
const talksToReader = pattern('u')`
  ^(?:Here(?:['’]s| is| are)|Head to|Let['’]s|Let us|Stay tuned|Find out|Take a look|Don['’]t|I['’]m|I['’]ve
    |We['’]re|We['’]ve|You['’](?:re|ll|ve)|If you|When you|For the blissfully|Bottom line|In other words
    |Make no mistake|It['’]s no secret|Needless to say)
  |^(?:Get|Put|Brace|Download|Grab|Try|Keep|Take|Join|You|Your|We|Our|I|My|Does|Do|Did|Is|Are|Has|Have|Was
    |Were|Can|Could|Should)[ ]
  |^(?:Think|Imagine|Consider|Remember|Check|Learn|See|Look|Click|Watch|Listen|Read|Want|Need|Meet|Welcome
    |Thanks(?! to\b)|Thank|Sorry|Okay|OK|Sure|Spoiler|Discover|Please|Looks? like
    |Just (?:say|come|give|type|remember|think|ask|look|go|use|make|imagine|like that))\b(?!-)
    |^(?:Yes|No|Well|Oh|Ah|Wow|Hey|Ugh|Hmm+)[,.…!]
`;

/** How markets took the news: "Lantern shares fell as much as 4.1%". */
export const marketReaction = pattern('i')`
  \b(?:shares|stocks?|share price)\b[^,;]{0,40}
    (?:,[^,]{3,80},)? (?:fell|fallen|rose|risen|dropped|slipped|slid|gained|climbed|jumped|surged|soared
    |tumbled|plunged|sank|closed|edged|traded|(?:were|was|are|is) (?:up|down|little changed)
    |(?:up|down) (?:(?:about|nearly|as much as|more than) )?\d)\b
  |\b(?:was|were) (?:up|down) \d[\d.]*(?:%| per ?cent)
`;

/** Tells how people took the news, not the news. */
export const reaction = pattern('i')`
  \b(?:netizens?|hashtags?|took to (?:twitter|social media|facebook|x|instagram)|users (?:were quick|joked|quipped)
    |reads (?:one|another)(?: (?:post|comment|tweet|user|reply))?)\b
`;
