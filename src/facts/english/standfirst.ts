import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { contentStems } from '../words.ts';
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
    !opensOtherwise.test(text) &&
    !pathOfPage.test(text) &&
    !namesNobody.test(text) &&
    !announcesOnly.test(text) &&
    !showsScene.test(text) &&
    hasFiniteVerb(text) &&
    [...contentStems(text)].some((stem) => headlineStems.has(stem));
  return isStandfirst ? `${text}.` : text;
}

/** "Retailer Continued Selling Illegal Devices". */
function isTitle(text: string): boolean {
  const words = text.split(' ').slice(1);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > mostCapitals * words.length;
}

/** "What a ferry can teach us": it asks, or promises, but states nothing. */
const opensOtherwise = /^(?:What|How|Why|Where|When|Who|Which|Whether)\b/;

/** "News › Harbour › Ferries". */
const pathOfPage = /[›»>|•]/;

/** "Company told customers": which? */
const namesNobody = pattern()`
  ^(?:Company|Firm|Contractor|Retailer|Supplier|Seller|Provider|Carrier|Operator|Developer|Maker|Manufacturer|Platform
    |App|Startup|Lender|Insurer|Broker|Regulator|Watchdog|Agency|Ministry|He|She|It|They)\b
`;

/** "A £42 million fund to connect harbours": in headlines only that has a verb. */
const announcesOnly = european(/^(?:[^\s,]+ ){1,5}to (?!be\b)\p{Ll}+ /u);

/** "The minister is seen at a port": what a picture shows. */
const showsScene = pattern('u')`
  \b(?:is|are) (?:seen|pictured|shown|displayed)\b
  |\b(?:walk|stand|sit|pose|look|speak|arrive|gesture|wave|pass)(?:e?s)?[ ]
    (?:past|at|in|on|during|outside|up|next|by|with|to|beside|before|near)[ ]
`;
