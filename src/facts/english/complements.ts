import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { endsInParticiple, hasFiniteVerb } from './clauses.ts';
import { plainDates } from './dates/writing.ts';

/** What cannot be the last word: "the move comes" as ..., "two months" after ... */
const needsComplement = pattern()`
  \b(?:comes?|came|coming|served?|serves|known|seen|regarded|describes?|described|terms|termed|dubs|dubbed
    |joins?|joined|counts?|counted|qualif(?:y|ies|ied)|functions?|acts?|acted|works?|worked|such|same|well
    |far|soon|long|much|many|few|just|even|only|solely|simply|merely|purely|largely|hours?|days?|weeks?|months?|years?|decades?|immediately|now|shortly|soon|moments
    |minutes|regards?|treats?|treated|views?|viewed|used|uses|cited|named|appointed|said|says|told|tells
    |announced|added|clarified|reported|reports|wrote|argued|warned|claimed|believes?|that|hailed|praised
    |criticized|criticised|denounced|condemned)$
`;
/** "In a move", "the decision", "is able": only their complement says anything. */
const wantsMore = pattern()`
  \b(?:moves?|decisions?|plans?|efforts?|attempts?|bid|rights?|ways?|steps?|able|ready|likely|unlikely|set
    |due|had|has|have|trying|interested|begun|familiar|speculated|enveloped|embroiled|engaged|shrouded
    |entangled|implicated|rein|permissible|attempting|hoping|wants?|wanted|hopes?|hoped|aims?|aimed|plans?
    |planned|need(?:s|ed)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied)|began|begins?|continued?|continues
    |failing|required|failed|fails|agreed|agrees|refus(?:es|ed|al|ing)|decided|ordered|asked|forced|allowed
    |allow|allows|urged?|urging|believed|expected|ability|chance|called|calling|leads?|led
    |leading|linked|related|according|due|thanks|compared|built|made|held|put|placed|based|modell?ed(?: in part)?|conspir(?:e|es|ed|ing)|of|it|them|him
    |her|those|group|series|number|pretending|responding|reacting|refer(?:s|red|ring)?|belong(?:s|ed|ing)?
    |going|went|go|came|come|coming|flying|is|are|was|were|be|been|being|and|or|so|such|same|first|one
    |what|how|whether|that|who|which|accused|accusing|blamed|convicted|guilty|charged|fined|responsible
    |known|proof|evidence|suspected|appears?|appeared|seems?|seemed|close|stage|concerns|tends?|tended
    |looking|saddled|tasked|faced|filled|plagued|scrambl(?:e|es|ed|ing)|credited|equipped|replaced
    |associated|combined|prevented|prevents?|contributing|contributed?|causing|caused|resulted|results
    |resulting|shortly|involving|depends?|relying|relies|statement|speech|announcement|letter|what|not
    |more|less|equivalent|applicable|equal|similar|identical|comparable|prone|opposed|committed|dedicated|devoted
    |tantamount|attributed|attributable|yet|willing|unwilling|unable|eligible|entitled|keen|eager|bound
    |poised|slated|obliged|reluctant|estimated|predicted|projected|anticipated|thought|deemed|considered
    |reckoned|addicted|accustomed|immune|exposed|amounts?|amounted|amounting|vulnerable|susceptible
    |relevant|essential|crucial|warning|rushed|hurried|intended|designed|supposed|meant|driven|fuell?ed
    |prompted|sparked|joined|followed|accompanied|easy|easier|hard|harder|difficult|impossible|possible
    |important|necessary|enough|arising|stemming|clinging|everywhere|appl(?:y|ies|ied)|famous|notorious|renowned|spread|confined|unique|peculiar|native|dealt|to free|(?:end|wind|wound)(?:s|ed)? up)$
`;
/** "A group that bills itself", "referred to his colleagues" as what? "Those living" where? */
const waitsForMore = pattern()`
  \b(?:bill|call|describ|styl|brand|se|consider|declar|dub|show|find|found|prov)
    (?:e?s|e?d)? (?:itself|himself|herself|themselves)$
  |\brefer(?:s|red|ring) to (?:\S+ ){0,4}\S+$
  |\blook(?:s|ed) (?:to be|set|like) [^,]*$|\bthose \w+(?:ing|ed)$
`;
/** Whether a sentence that ended here would end before its point. */
export function leavesOpen(before: string): boolean {
  // "An “acceptable way”": quoted or not.
  const text = before.replace(/["”]$/, '');
  return (
    needsComplement.test(text) || (wantsMore.test(text) && !ofSomething.test(text)) || waitsForMore.test(text)
  );
}
/** "Becoming aware of them" wants nothing more. */
const ofSomething = /\b(?:of|about|against|behind) (?:it|them|him|her)$/;
/** What a verb needs besides its object. */
const completions = [
  // "To obtain a licence before they supply parts".
  {
    opens: /^ (?:before|to) /,
    verb: /\b(?:licen[cs]e|permit|permission|approval|consent|authori[sz]ation)s?$/,
  },
  // "Exploited the same terms as the firm".
  { opens: /^ as /, verb: european(/\bthe same (?:[\p{L}-]+ ){0,2}[\p{L}-]+$/u) },
  // "Ordered it to hand over the data".
  { opens: /^ over /, verb: /\b(?:hand|paper|tak|take|turn|win|carr|sign|pass)(?:s|ed|ing|y|ies|ied)?$/ },
  {
    opens: /^ in /,
    verb: /\b(?:rein|usher|phas|weigh|br(?:ing|ought)|opt|rop|bak|log|sign|tun)(?:s|g?ed|g?ing|e)?$/,
  },
  // "Would end the status of the ice as the only".
  { opens: /^ as /, verb: /\b(?:status|role|position|reputation|history)$/ },
  // "Must not be read as permission".
  { opens: /^ as /, verb: /\b(?:be|been|is|are|was|were) (?:read|construed|interpreted|understood|taken)$/ },
  {
    opens: /^ as /,
    // "To treat the bare existence of a notice as information".
    verb: european(pattern('u')`
      \b(?:refer|referr|nominat|appoint|elect|pick|tapp|install|describ|treat|regard|view|proclaim|fram|characteri[sz]
        |organi[sz]|target|classif|defin|recogni[sz]|see|nam|count|hail|paint|cast|portray|depict)
        (?:e?s|e?d|ied|ies|p?p?ed|t?ted|ing|e|y)? (?:[\p{L}\d.’'-]+ ){0,8}[\p{L}\d.’'-]+$
    `),
  },
];

/** "A stronger focus on": nouns that ask for more. */
const askingNouns: Readonly<Record<string, RegExp>> = {
  in: pattern()`
    \b(?:hurdles?|obstacles?|surge|spike|jump|uptick|downturn|dip|breakdown|episode|turn|difficult(?:y|ies)|irregularities|consistent|circumstances?|cause|factor|break
      |split|rift|gap|flaw|increase|decrease|rise|drop|fall|changes?|interest|role|part|decline|reduction
      |improvement|involvement|stake|share|confidence|suspect|participation)$
  `,
  by: /\b(?:approval|retribution|statements?|in part|purge|attacks?|crackdown|raids?|push|bid|effort|attempts?)$/,
  over: /\b(?:cloud|doubts?|shadow|outrage|anger|fury|alarm|control|concerns?|dispute|fight|battle|power|authority|questions?|lawsuit|row)$/,
};
/** "Offered support Tuesday for the bill". */
const dayBehind = european(
  / (?:in \d{4}|last \p{Ll}+|(?:on )?(?:\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?))$/u,
);
const asksForMore = (before: string, phrase: string): boolean =>
  askingNouns[/^ (\p{Ll}+) /u.exec(phrase)?.[1] ?? '']?.test(before.replace(dayBehind, '')) === true;

/** Whether what stands before a phrase says nothing, or something else, without it. */
export const needsPhrase = (before: string, phrase: string): boolean =>
  asksForMore(before, phrase) ||
  completions.some(({ opens, verb }) => opens.test(phrase) && verb.test(before));

/** "Among those students", "patients who are in pain", "at 4 rupees": which, or how much, is the point. */
export const restricts = (before: string, phrase: string): boolean =>
  // "Terminals in territories where they have not been allowed".
  (phrase.startsWith(' where ') && /\b(?:in|to|at) (?:\p{Ll}+ )?\p{Ll}+$/u.test(before)) ||
  // "Its first recommendation under a new law", "the first country to do both in one band".
  (/^ (?:under|in|at|since) /.test(phrase) && endsInFirst.test(before)) ||
  // "A low since the war".
  (/^ since /.test(phrase) && superlative.test(before)) ||
  /\d/.test(phrase.replace(plainDates, ' ').replace(/\p{L}-?\d+/gu, ' '));

const endsInFirst = european(pattern('u')`
  \b(?:first|second|third|\p{Ll}{3,}th|only|largest|biggest|highest|lowest|worst|most \p{Ll}+) (?:\p{Ll}+ )?\p{Ll}+$
  |\bthe first [^,]{2,40} to \p{Ll}+ [^,]{2,30}$
`);
const superlative = /\b(?:all-time|record|first|last|highest|lowest|largest|biggest|worst|best|most|least)\b/;

/** "Comments posted", "the hole it threatens": what says something comes after it. */
export const endsInBareVerb = (text: string): boolean => {
  const [last = '', before = ''] = text.split(' ').reverse();
  return (
    endsInParticiple(text) || (hasFiniteVerb(last) && !auxiliary.test(before)) || endsInProgress.test(text)
  );
};
const auxiliary = /^(?:is|are|was|were|be|been|being|has|have|had|gets?|got)$|ly$/;
const endsInProgress = european(/\b(?:is|are|was|were|been|be) \p{Ll}+ing$/u);
