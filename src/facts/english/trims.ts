import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { monthNames } from '../calendar.ts';
import { hasFiniteVerb, holdsSureVerb } from './clauses.ts';
import { insideQuote } from './marks.ts';

/**
 * What of an English sentence goes in any case: the dateline, connectives that lean on the sentence before,
 * asides to the reader, and the words around a fact that only say that a report reports it.
 */
export function trimEnglish(sentence: string, isOpening: boolean): string {
  let text = sentence.replace(
    /^(?:(?:[•●▪■◦*–—-]+|>+)\s+|(?:\p{Extended_Pictographic}|\uFE0F)+\s*|\d{1,2}[.)] (?=\p{Lu}))/u,
    '',
  );
  if (isOpening)
    for (const pattern of [
      dateline,
      placeDateline,
      wideDateline,
      colonDateline,
      dayDateline,
      shortAgencyDateline,
      bracketedDateline,
    ])
      text = text.replace(pattern, '');
  else text = text.replace(capitalDateline, '').replace(agencyDateline, '');
  text = text.replace(label, '');
  for (const [pattern, replacement] of trims) text = text.replace(pattern, replacement);
  // "For weeks prior, however, people's data": behind an opening a comma stays.
  text = text.replace(connective, (_, comma: string | undefined, at: number) =>
    comma && opensPhrase.test(text) && !holdsSureVerb(text.slice(0, at)) ? ',' : '',
  );
  if (!/\bnot (?:only|just|merely)\b|\bbut also\b/i.test(text)) {
    // Not inside a quotation: those words are somebody's own.
    text = text.replace(leaningAdverb, (found: string, before: string, at: number) =>
      insideQuote(text, at) ? found : before,
    );
  }
  return text.replace(needlessPlace, (found: string, at: number) => {
    // "Posed in a post that quickly got responses": which post it was.
    const next = /^ that (?:\p{Ll}+ly )?(\p{L}+)/u.exec(text.slice(at + found.length))?.[1];
    if (insideQuote(text, at) || (next !== undefined && hasFiniteVerb(next))) return found;
    return found.endsWith(',') ? '' : found.startsWith(',') ? ',' : '';
  });
}

const place = pattern()`
  in (?:a|an) (?:(?:press|news|emailed|e-mailed|written|joint|short|brief|lengthy|public|official|separate
    |prepared|blog|\d+-page|company|regulatory|securities) )*
    (?:statement|release|blog post|post|blogpost|tweet|email|e-mail|memo|filing|briefing|news conference
    |press conference|announcement|notice)
    (?: (?:on|posted (?:on|to)|published (?:on|in)) (?:its|their|his|her|the company['’]s)[ ]
    (?:website|site|blog|page|account|official \w+))?
`.source;
/** "In a statement on its website": where something was said adds nothing to who said it. */
const needlessPlace = european(pattern('gu')`
  , ${place},(?= \p{Ll})
  |[ ]${place}(?=[,.]| (?:on|that|late|early|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)
`);

const agency =
  'Reuters|AP|AFP|EFE|Lusa|ANSA|CNN|CNN Business|Bloomberg|ANI|PTI|IANS|UPI|dpa|Xinhua|Yonhap|Kyodo|Rolling Stone|The Hill|Axios';
const dateline = european(pattern('u')`
  ^(?:[\p{Lu}][\p{L}.,/'’ -]{1,60}?)?(?:,? ?\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)? ?
    (?:\((?:${agency})\)\.? ?[-–—:]*\s*|\(\p{Lu}[\p{L}. ]{1,24}\)(?: ?[-–—:]+\s*|(?=["“‘]?\p{Lu})))
    (?=["“‘]?[\p{Lu}\d$€£])
`);
/** "Columbia, South Carolina (CNN) ": below captions, an article opens where it is no longer the first sentence. */
const agencyDateline = european(
  new RegExp(`^\\p{Lu}[\\p{L}.,/'’ -]{1,40} \\((?:${agency})\\)(?: ?[-–—:]+)? (?=["“‘]?\\p{Lu})`, 'u'),
);
const month = `(?:${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)`;
const datelineDay = `, (?:(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?|\\d{1,2}\\.\\d{1,2}\\.\\d{4})`;
const capitalPlace = "\\p{Lu}[\\p{Lu}./'’ -]{2,30}(?:, \\p{Lu}[\\p{L}. ]{1,20})?";
const properPlace = '\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{Ll}.]+){0,2}(?: D\\.C\\.)?(?:, \\p{Lu}[\\p{L}.]+)?';
/** "WASHINGTON, Oct. 2, 2025 — ", "Washington D.C., May 12, 2026 — ", "Brussels, 13 February - ". */
const placeDateline = european(
  new RegExp(
    '^(?!(?:ABOVE|BELOW|WATCH|LISTEN|PHOTOS?|VIDEO|RELATED|READ MORE)\\b)' +
      `(?:${capitalPlace}(?:${datelineDay})? ?(?:--?|–|—|:|//)|${properPlace}(?:${datelineDay})? ?(?:--|–|—)|${properPlace}${datelineDay}(?::| -)) ?` +
      '(?=["“‘]?\\p{Lu})',
    'u',
  ),
);
/** "March 17 - ": an agency that has correspondents in several places. */
const dayDateline = new RegExp(
  `^(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})? ?[-–—] (?=["“‘]?[A-Z])`,
);
/** "Taipei, March 12 (CNA) ", "New Delhi [India], May 14 (ANI): ". */
const shortAgencyDateline = european(
  /^\p{Lu}[\p{L}.,[\]/'’ -]{1,60}? \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})? \(\p{Lu}{2,6}\)(?::| ?[-–—]+)? (?=["“‘]?\p{Lu})/u,
);
const citiesOfSouthAsia =
  'Ahmedabad|Amaravati|Bengaluru|Bangalore|Bhopal|Chandigarh|Chennai|Colombo|Delhi|Dhaka|Guwahati|Hyderabad|Islamabad|Jaipur|Karachi|Kathmandu|Kochi|Kolkata|Lahore|Lucknow|Mumbai|Nagpur|New Delhi|Panaji|Patna|Pune|Srinagar|Thiruvananthapuram';
/** "New Delhi: The ministry": what an outlet of the south of Asia puts before the article. */
const colonDateline = european(
  new RegExp(`^(?:${citiesOfSouthAsia})(?:/\\p{Lu}\\p{Ll}+)?: (?=["“‘]?[\\p{Lu}\\d])`, 'u'),
);
/** "Pulwama, Indian-administered Kashmir - Police": one stroke is a dash only behind a place in two parts. */
const wideDateline = european(
  /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2} ?[-–—]{1,2} ?(?=\p{Lu}\p{Ll})/u,
);
/** "(Hartford, CT) – ", and "Law360, San Francisco (March 31, 2026, 6:17 PM EDT) -- ". */
const bracketedDateline = european(pattern('u')`
  ^(?:\((?:${capitalPlace}|${properPlace})\)|(?:\p{Lu}[\p{L}\d.’'-]*,? ){1,4}\(${month} \d{1,2}, \d{4}[^()]{0,24}\)) ?
    (?:--?|–|—|:) ?(?=["“‘]?\p{Lu})
`);
/** "SAN FRANCISCO — ": below the names of its authors, an article opens where it is no longer the first sentence. */
const capitalDateline = european(
  new RegExp(
    `^(?:\\p{Lu}[\\p{Lu}./'’ ]{3,30} ?|${capitalPlace}(?:${datelineDay})? ?)[–—] ?(?=["“‘]?\\p{Lu})`,
    'u',
  ),
);
const label = pattern('i')`
  ^(?:Updated?\b[^.:]{0,40}: |(?:Quick (?:refresher|recap)|For context|In short|In brief|Why it matters
    |What['’]s the news|The news|Details|TL;DR|Reminder|Background|Context): |
    (?:Breaking(?: news)?|Update(?:d)?|Exclusive|Explainer|Analysis|Live|Watch|News|Summary|At a glance) ?[:|–—-] )
`;

const trims: readonly (readonly [RegExp, string])[] = [
  [
    european(pattern('u')`
      ^(?:(?:But|And|So|Yet|Or|Plus|Now|Well|Still|Also|Earlier|However|Meanwhile|Moreover|Furthermore
        |Additionally|Nevertheless|Nonetheless|Separately|Similarly|Likewise|Indeed|Notably|Importantly
        |Interestingly|Unsurprisingly|Not surprisingly|Key takeaway|Ultimately|Overall|Besides|Of course
        |In addition|In fact|In short|In total|As a result|As such|For example|For instance|On top of that
        |At the same time|More importantly|What['’]s more|To be sure|That said|Even so|In other words
        |In particular|Specifically|Finally|First|Second|Third|Secondly|Thirdly|Lastly|Thus|Hence
        |Therefore|Consequently|Accordingly|Instead|Again|Clearly|Naturally|Then|Simply put|Put simply
        |All in all|In any case|In the meantime|By the way|After all|On the other hand|By contrast
        |In contrast|In all),|(?:Why|What|How) [^:"“]{3,40}:(?= [\p{Lu}])|The big picture:|What[’']s next:
        |Between the lines:|Driving the news:)\s+
        (?!(?:the |an? )?[^,]{2,40} (?:says?|said|finds?|found|alleges?|alleged|argues?|argued), )
    `),
    '',
  ],
  [
    european(
      /^(?:But|And|So(?! (?:began|begins|started|starts|ended|ends|goes|went|comes|came|say|says|said|do)\b)|Yet|Or|Plus)\s+(?=["“‘\p{L}\d])/u,
    ),
    '',
  ],
  [
    /^As (?:first |earlier |previously )?(?:reported|noted|mentioned)(?: (?:by|in) [^,]{2,40})?(?: (?:earlier|before|above))?, (?!an? )/i,
    '',
  ],
  [/, as (?:first |earlier |previously )?reported by [^,.]{2,40}(?=[,.])/i, ''],
  // Who signs a letter: "We, the undersigned organizations, call on".
  [
    european(
      /^We, (the (?:\d+ )?undersigned [^,]+), (?=(?:\p{Ll}+ )?(?:call on|demand|condemn|support|oppose|(?:urge|ask) (?!you\b)))/u,
    ),
    '$1 ',
  ],
  // The price of a share beside the name of its company.
  [european(/ \p{Lu}{1,5},? [+−-]\d+\.\d+%/gu), ''],
  // "Apple (AAPL.O)": where its share is traded.
  [european(/ \(\p{Lu}{1,5}\.\p{Lu}{1,2}\)/gu), ''],
  // How lawyers write "(HB)"; and "(Acme)" behind Acme Co., Ltd., which nobody needs.
  [
    european(
      / \((?:hereinafter|hereafter)(?:,| referred to as| called)? (?:the )?["“](\p{Lu}[\p{Lu}.&-]+)["”]\)/gu,
    ),
    ' ($1)',
  ],
  [/ \((?:hereinafter|hereafter) [^()]*\)/g, ''],
  // Why a source has no name.
  [
    pattern('g')`
      , (?:(?:asking|requesting|who (?:asked|requested)) not to be (?:identified|named)
        |(?:speaking|who spoke) on (?:the )?condition of anonymity)[^,;“”"]*
        (?:,(?= (?:said|says|told|added|described)\b)|(?=[,.]))
    `,
    '',
  ],
  [
    /,? (?:who (?:was|were) )?granted anonymity (?:to|because|so|as|in) [^,;“”"]*(?:,(?= (?:said|says|told|added|described)\b)|(?=[,.]))/g,
    '',
  ],
  // When a live report was written.
  [european(/^\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?| ?h)?(?: \p{Lu}{2,4})? ?(?:[:–—]|(?<= )-) ?(?=\p{Lu})/u), ''],
  // The word that a page puts before what a picture shows.
  [european(/^(?:CLOSE (?=\p{Lu})|Image (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ ))/u), ''],
  // "**Driving the news:** Virginia's legislature".
  [/^\*\*[A-Z][^*]{3,40}:\*\* /, ''],
  [/^(?:It is|It['’]s) no secret that /i, ''],
  [/^It['’]s official(?:: | -- | — )/, ''],
  [/ ?\((?:pictured|above|left|right|below|see (?:below|above|box)|file photo|sic|photo)[^)]{0,30}\)/gi, ''],
  [/ ?\[(?:\d{1,3}|sic|…|\.\.\.)\]/g, ''],
  [/\ba whopping /i, ''],
  [
    /\b(?:an? )?(?:staggering|eye-watering|jaw-dropping|mind-boggling|astonishing|astounding) (?=[$€£¥₹\d])/gi,
    '',
  ],
  [
    pattern('gi')`
      , which (?:is|was|are|were) (?=(?:expected|due|set|scheduled|slated|subject|owned|based
        |headquartered)\b(?![^,]* and (?:[a-z]+ly )?(?:has|have|had|is|are|was|were|will|which|claims|counts|employs|makes|offers
        |operates|owns|runs|sells|serves|[a-z]{3,}ed)\b))
    `,
    ', ',
  ],
  [/\bin order to\b/g, 'to'],
];
const connective = european(pattern('gu')`
  (?<!\bwhen), (?:of course|in fact|for example|for instance|in particular|inter alia|however|meanwhile
    |though|moreover|therefore|in turn|too|again|as well|needless to say|to be sure
    |(?<!\b(?:by|of|from|with|to|for|against), )among other(?:s| things))(?=[,.])(,(?= [\p{Ll}\d]))?
`);
const opensPhrase = /^(?:For|In|On|At|After|Before|During|Since|Until|By|With|Under|Over|Within|Among|From) /;
const leaningAdverb = european(
  /((?:[\p{L}\d%)]|,) )(?:also|additionally|furthermore) (?!(?:known|called|referred to|named) as\b)(?=\p{L})/gu,
);
