import { pattern } from '../../shared/pattern.ts';
import { contentStems, wordsOf } from '../words.ts';
import { hasFiniteVerb } from './clauses.ts';

/** What is shorter is mostly a label. */
const shortestStandfirst = 50;
const mostCapitals = 0.4;

/**
 * A standfirst with the full stop that outlets leave off: "Hackers stole the records of 214,000 tenants, including codes
 * of doors". Anything else that opens an article without a stop (names, labels, what a picture shows, another headline)
 * stays as it is.
 */
export function closedStandfirst(text: string, headlineStems: ReadonlySet<string>): string {
  const isStandfirst =
    text.length >= shortestStandfirst &&
    /(?:[\p{L}\p{N}%]|[\p{L}\p{N}][’”])$/u.test(text) &&
    !isTitle(text) &&
    !pathOfPage.test(text) &&
    !showsScene.test(text) &&
    hasFiniteVerb(text) &&
    [...contentStems(wordsOf(text))].some((stem) => headlineStems.has(stem));
  return isStandfirst ? `${text}.` : text;
}

/** "Retailer Continued Selling Illegal Devices". */
function isTitle(text: string): boolean {
  const words = text.split(' ').slice(1);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > mostCapitals * words.length;
}

/** "News › Harbour › Ferries". */
const pathOfPage = /[›»>|•]/;

/** "The minister is seen at a port": what a picture shows. */
const showsScene = pattern('u')`
  \b(?:is|are) (?:seen|pictured|shown|displayed)\b
  |\b(?:walk|stand|sit|pose|look|speak|arrive|gesture|wave|pass)(?:e?s)?[ ]
    (?:past|at|in|on|during|outside|up|next|by|with|to|beside|before|near)[ ]
`;
