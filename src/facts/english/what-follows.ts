import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';

/**
 * From when something holds, until when it has to be done, what it costs not to, who decides next. Readers who have to
 * act ask for it, however few of the article's words it has.
 */
export const tellsWhatFollows = (fact: string): boolean => follows.test(fact);

const follows = european(pattern('u')`
  \b(?:takes?|taking) effect\b|\b(?:comes?|coming|enters?|entering) into (?:force|effect)\b
  |\b(?:must|has to|have to|will have to|requires? .{3,60} to|gave .{3,60}|given) [^.;]{3,120}\b
    (?:by|until|within) (?:\p{Lu}\p{Ll}+\.? \d|\d{1,2} \p{Lu}|the end of|(?:19|20)\d\d|\d+ (?:business |working )?(?:days|weeks|months))
  |\bha(?:s|ve) (?:until \p{Lu}|until \d|\d+ (?:days|weeks|months) to\b)
  |\b(?:will|would|plans? to|intends? to|vowed to|is to|are to) (?:file an )?appeal\b
    (?! to (?!(?:the )?(?:[\p{L}’'-]+ ){0,3}(?:[Cc]ourts?|[Tt]ribunal)\b))
  |\b(?:hearing|trial|vote|ruling|decision) (?:is|has been|was) (?:scheduled|set|listed|expected|due) (?:for|in|on|by)\b
  |\b(?:scheduled|set) a (?:hearing|trial|vote) for\b|\bstill needs?\b.{3,40}\bapproval\b
  |\b(?:fines?|penalt(?:y|ies)|damages) of up to [$€£¥₹\d]|\bmaximum (?:penalty|fine) (?:is|of)\b
  |\bpenalties of [$€£¥₹\d]
  |\bcomments? (?:are|is) due\b|\bcomment period (?:closes|ends|runs)\b
`);
