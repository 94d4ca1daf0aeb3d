import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import type { AddCut } from '../cut.ts';
import { endOfText } from './marks.ts';

/** What more is told of who says it, or of where it was said. */
export function addSourceCuts(text: string, tailEnd: number, add: AddCut): void {
  const decoration = decoratedSource.exec(text.slice(tailEnd));
  if (decoration) {
    const source = decoration.slice(1).find(Boolean) ?? '';
    // "According to the nonprofit, the Open Harbour Fund": the name is no decoration.
    const isNamed = !decoration[0].endsWith(', ') || /\p{Lu}[\p{L}\p{N}.’'-]*$/u.test(source);
    if (isNamed) add(tailEnd + decoration.index + source.length, endOfText(text), 3);
  }
  if (ownDecision.test(text) && saysItself.test(text.slice(tailEnd))) add(tailEnd, endOfText(text), 2);
  const seen = seenBefore.exec(text);
  if (seen) add(seen.index, seen.index + seen[0].length, 3);
  const standing = standingOfSource.exec(text);
  if (standing) add(standing.index, standing.index + standing[0].length, 3);
  const venue = venueOfSaying.exec(text);
  if (venue) add(venue.index, endOfText(text), 2);
}

/** ", according to a group of experts who argue that …": the source is named before. */
const decoratedSource = european(pattern('u')`
  (\b(?:according to|said|says) [^,;]{4,80}?)(?:,| who| which| [–—-]) |
    ( (?:said|says|reported)(?: (?:on )?\p{Lu}\p{Ll}+day)?), citing |
    (\baccording to [^,;]{0,60}?\b(?:investigation|report|study|review|analysis|lawsuit|complaint|filing
    |documents?|(?:draft )?text|drafts?|survey|memo|notice|Form [\dA-Z-]+|letters?|correspondence|e-?mails|messages
    |(?<! to )(?:measures|rules|guidelines|logs|contracts|records))(?: (?:from|by) [^,;]+?)?) (?:into
    |about|on(?! \p{Lu}\p{Ll}+(?:day| \d))|based on|that|dated|released|published|issued|circulated|obtained|reviewed
    |seen|filed|submitted) |(\baccording to (?:an?|the|one|two|three|four|five|six|several|some|multiple|\d+) (?:[\p{Ll}-]+ ){0,2}
    (?:people|person|sources?|officials?|lawyers?|executives?|diplomats?|employees|aides?))[ ]
    (?:with|familiar|briefed|close|involved|directly) |(\baccording to [^,;]{3,60}? (?:published|released|issued|posted)
    (?: (?:on )?(?:\p{Lu}\p{L}+(?: \d{1,2})?|\d{1,2} \p{Lu}\p{L}+)(?:,? \d{4})?)?) (?:by|with|on|in|to)[ ]
`);

/** "The Authority has decided to impose four requirements, the authority said": who decides tells it by deciding. */
const saysItself =
  /^, the (?:government|authority|agency|regulator|watchdog|commission|ministry|office|department|bureau|council|court) (?:said|announced|confirmed)(?: (?:on|in) [^,]{2,30})?\.?$/;
const ownDecision = european(pattern('u')`
  ^(?:The )?(?:\p{Lu}[\p{L}.’'-]*|of|for|and|the| )+ (?:(?:has|have) (?:decided|fined|ordered|opened|launched
    |imposed|issued|approved|adopted|banned|blocked|cleared|suspended|revoked|granted|rejected|extended
    |withdrawn|proposed)|will (?:require|ban|fine|publish|open|launch|impose|introduce))\b
`);

/** ", according to draft guidance seen by the Post, settling a question": who saw it. */
const seenBefore = european(
  / (?=seen|obtained|reviewed|circulated|released|published)(?<=, according to [^,;]{3,80} )(?:(?:seen|obtained|reviewed) by|(?:circulated|released|published)(?: on)?) [^,;]{2,60}(?=, \p{Ll}+ing )/u,
);

/** ", a document seen by the Post showed", ", two people with knowledge of the talks said": why they know it. */
const standingOfSource = european(pattern('u')`
  (?<=, (?:an?|the|one|two|three|four|five|several|some) (?:[\p{Ll}-]+ ){0,2}(?:documents?|drafts?|letters?|memos?|e-?mails?
    |filings?|people|persons?|sources?|officials?|lawyers?|executives?|diplomats?|employees))[ ]
    (?:(?:seen|obtained|reviewed) by|with|familiar with|briefed on|close to|involved in) [^,;]{2,60}?
    (?= (?:said|says|told|showed|shows|suggests?|suggested)\b[^,;]{0,40}\.$)
`);

/** ", a harbour court said in a decision that could encourage others": where it said so has a clause of its own. */
const venueOfSaying = european(pattern('u')`
  (?<=, [^,;]{2,60} (?:said|ruled|found|concluded|warned|wrote)
    (?: (?:on )?(?:\p{Lu}\p{L}+(?: \d{1,2})?|\d{1,2} \p{Lu}\p{L}+)(?:,? \d{4})?)?) in an? (?:[\p{L}\d-]+ )?
    (?:decision|ruling|judgment|report|statement|order|opinion|letter|speech|study|review|paper|filing)
    (?: (?:that|which|released|published|issued|posted|filed|sent) [^;]+)?(?=\.$)
`);
