import { european } from '../shared/european.ts';
import { pattern } from '../shared/pattern.ts';
import type { Document } from './document.ts';
import { attribution } from './english/marks.ts';

/** "Hoaxes like these are spreading": what was told right before is not so. */
const takesBackAll = pattern('i')`
  \b(?:hoax(?:es)?|falsehoods?|lies|myths?|conspiracy theor(?:y|ies)
    |(?:false|bogus|baseless|debunked) (?:claims?|rumou?rs?|stories|posts?))\b[^.]{0,80}\b
    (?:like (?:these|those|this)|such as (?:these|those))\b
  |^None of (?:this|that|these|it) (?:is|was|are) (?:true|accurate|so)\b
`;
/** "That is false": the last thing said is not so. */
const takesBackLast = european(pattern('iu')`
  ^(?:(?:That|This|It)(?: is|['’]s| was)|The (?:claim|rumou?r|story|post) (?:is|was)) (?:\p{Ll}+ly )?
    (?:not true|untrue|false|wrong|a lie|a hoax|incorrect|fake|baseless)\b
`);
/** "Imagine, for a moment": what follows in the paragraph never happened. */
const imagines = /^(?:Imagine|Suppose|Picture this|Let['’]s (?:imagine|suppose|say))\b/;
const sentencesImagined = 3;
const sentencesTakenBack = 3;

/** The places of sentences that the article itself says are not so, or only imagines. */
export function falsehoodsIn({ language, sentences }: Document): ReadonlySet<number> {
  const falsehoods = new Set<number>();
  if (language !== 'en') return falsehoods;
  sentences.forEach(({ text }, index) => {
    if (imagines.test(text)) for (let on = 0; on <= sentencesImagined; on++) falsehoods.add(index + on);
    // Only in the article's own words: the accused say the same.
    if (/["“”]/.test(text) || attribution.test(text)) return;
    const reach = takesBackAll.test(text) ? sentencesTakenBack : takesBackLast.test(text) ? 1 : 0;
    for (let back = 1; back <= reach; back++) falsehoods.add(index - back);
  });
  return falsehoods;
}
