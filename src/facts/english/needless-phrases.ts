import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import type { CutLevel } from '../cut.ts';

/** ", the minister said on Sunday": it was said, whichever day. */
const dayOfSaying = european(pattern('gu')`
  [ ](?=o|\p{Lu})(?<=\b(?:said|says|announced|added|reported|ruled|found|confirmed|warned|testified
    |told (?:the )?\p{L}+(?: \p{Lu}\p{L}+)?) )
    (?:over the weekend|(?:on )?(?:\p{Lu}\p{Ll}+day|(?<=on )\p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?
    |(?<=on )\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?|in the week of (?:\p{Lu}\p{Ll}+ \d{1,2}
    |\d{1,2} \p{Lu}\p{Ll}+)(?:,? \d{4})?))(?=\.?$|, (?:as|while|after|amid|\p{Ll}+ing)\b)
`);

/** ", sources in the region familiar with the situation told CNN": who they are, but not what else is known of them. */
const sourceDetail = european(pattern('gu')`
  (?= (?:in|with|from|at|close|familiar|briefed|involved|speaking|who|on) )
    (?<=, (?:(?:an?|the|two|three|several|some|\p{L}[\p{L}.-]+) ){0,4}
    (?:sources?|officials?|persons?|people|diplomats?|experts?|analysts?|spokes\p{Ll}+)) (?:in|with|from
    |at|close|familiar|briefed|involved|speaking|who|on) [^,;"“”]{4,80}?
    (?= (?:said|says|told|reported)\b[^,;"“”]{0,40}\.?$)
`);

/** "Social networks and other internet platforms". */
const andOthers = european(pattern('gu')`
  (?= and other )(?<=\p{Lu}[\p{L}\d.’'-]*|s)(?<!\b(?:between|both) [^,]{0,60}|, [^,]{1,30}|,) and other (?:(?!(?:is|are|was|were|has|have|had)\b)[\p{L}-]+ ){0,2}(?!\p{Ll}+ed\b)[\p{L}-]+
    (?=,(?! (?:such as|including)\b)|\.?$| (?:in|on|at|for|to|from|by|with|of|that|who)\b)
`);

/** "The US Commerce Department’s Bureau of Industry": to which department it belongs. */
const parentDepartment = european(
  /(?<=\b[Tt]he )(?:U\.?S\.? |UK )?(?:\p{Lu}\p{L}+ ){1,2}(?:Department|Ministry)['’]s (?=(?:\p{Lu}\p{L}+ ){0,2}(?:Bureau|Office|Division|Agency|Directorate|Service|Institute)\b)/gu,
);

/** "The U.S. Department of Commerce’s National Institute": to which department it belongs. */
const parentOffice = european(
  / (?=\p{Lu})(?<=\b[Tt]he )(?:\p{Lu}[\p{L}.]* )+of (?:the )?\p{Lu}\p{L}+(?:(?:,| and|, and) \p{Lu}\p{L}+)*['’]s(?= \p{Lu})/gu,
);

/** "A federal judge in Texas", "unsealed in the Northern District of California". */
const districtOfJudge = european(pattern('gu')`
  [ ](?=in )(?:(?<=\b(?:judge|jury|magistrate|(?:state|federal|appeals|district) court) )in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?
    (?= (?:on |has |have )?\p{Ll}+ed |,? on \p{Lu})
    |in the (?:Northern|Southern|Eastern|Western|Central|Middle) District of \p{Lu}\p{L}+
    (?: \p{Lu}\p{L}+)?(?=,? \p{Ll}))
`);

/** "Machines already installed"; of "a supply already stretched" the rest would say nothing. */
const sinceBefore = european(
  /(?<=\p{Ll}s) (?:already|currently)(?= \p{Ll}{3,}(?:ed|ing) (?:in|on|at|by|for|with|to) )/gu,
);

/**
 * Phrases that a sentence which is too long can lose wherever they stand. In each pattern what must follow stands
 * first, for looking back from every character takes long.
 */
export const needlessPhrases: readonly { readonly pattern: RegExp; readonly level: CutLevel }[] = [
  { pattern: dayOfSaying, level: 2 },
  { pattern: sourceDetail, level: 2 },
  { pattern: andOthers, level: 2 },
  { pattern: parentDepartment, level: 2 },
  { pattern: parentOffice, level: 2 },
  { pattern: districtOfJudge, level: 2 },
  { pattern: sinceBefore, level: 1 },
];
