/** How a sentence ends whose point a cut has taken, as patterns of its last words: "what?", a reader asks. */
const hangingEnds: readonly string[] = [
  // "And on a rule it."
  String.raw`\b(?:an?|the) \p{Ll}+ (?:it|they|he|she|we)`,
  // "That the error rate was highest."
  String.raw`\b(?:is|are|was|were) (?:the )?(?:highest|lowest|greatest|largest|smallest|worst|best|strongest|weakest|most \p{Ll}+)`,
  // "And the remainder, according to the circular."
  String.raw`\band (?:the )?(?:remainder|rest|balance)(?:, according to [^,]+(?:, [^,]+)*)?`,
  // "For their role in developing."
  String.raw`\b(?:roles?|part|interest|involvement|success|difficulty) in \p{Ll}+ing`,
  // "And by the time she had typed in the code."
  String.raw`\band by the time [^,]*(?:, [^,]+,[^,]*)?`,
  // "Goes further: in addition to publishing its plans."
  ': (?:in addition to|besides|apart from|unlike|instead of|along with|as well as) [^,]*',
  // "According to an agreement posted."
  String.raw`\b(?:notice|agreement|order|report|letter|statement|document|decision|filing|ruling|figure|record|data)s? (?:posted|issued|sent|filed|made|given|dated|released|published)`,
  // "— looking."
  String.raw`(?:--|[–—]) \p{Ll}+`,
  // "…, such as." "…, many of them."
  ', (?:in particular|for example|for instance|such as|(?:many|some|most|several|all|both)(?: of (?:them|which|whom))?)',
  // "…, claiming." "…, pressing ahead." "After refusing."
  String.raw`(?:,|\b(?:for|by|with|after|before|without|while|when)) (?!advertising\b)\p{Ll}+ing(?: (?:ahead|on|up|out|off|forward))?`,
  // "…, allowing platforms with few users."
  ', (?:allowing|enabling|forcing|obliging|compelling|urging|permitting) (?!an? |the |its |their )(?!.* to )[^,]*',
  // "That accounts be capped."
  String.raw`\b(?:be|is|are|was|were|been) capped`,
  // "…; another." "Only after they'd agreed."
  '; (?:another|others|one|some|the (?:other|second|rest))',
  String.raw`(?:\bhad|['’]d) agreed`,
  // "And really."
  String.raw`(?<!ly )\b(?:and|but|or) \p{Ll}+ly`,
  // "And copying."
  String.raw`\band (?:then |also )?\p{Ll}+ing`,
  // "Was, in the end."
  String.raw`\b(?:is|are|was|were), [^,]{2,40}`,
  // "…, publicly."
  String.raw`, (?!respectively\b)\p{Ll}+ly`,
  // "And in the north."
  String.raw`\band (?:in|on|at|for|from|to(?= the\b| \p{Lu})|by|with) (?!an? )[^,]{2,30}`,
  // "That after the vote."
  String.raw`\bthat (?:after|although|though|because|while|once) [^,]*`,
  // "Is now."
  String.raw`\b(?:is|are|was|were) (?:now|also|still|then)`,
  String.raw`\balready`,
  String.raw`\band then`,
  // "To explain, in concise form." "And rejected, by four votes."
  String.raw`\b(?:(?:to|must|shall|will|should|immediately) (?!date\b)\p{Ll}+|and \p{Ll}+ed), (?:in|within|by|at|on|under) [^,]+`,
  // "Said it opened the harbour, that its terms are fair."
  String.raw`\b(?:said|says|found|held|argued|alleged|claimed) (?!in\b|on\b|at\b)[^,]*, that [^,]*`,
  // "Having failed."
  String.raw`\bhaving \p{Ll}+`,
  // "Wrote in a letter."
  String.raw`\bw(?:rote|rites) in (?:an?|the|his|her|its|their) (?!.* that )[^,:;]+`,
  // "To authorise both."
  String.raw`(?<!\bor )\bboth`,
  // "Or, for banks."
  String.raw`\b(?:or|and), [^,]{3,40}`,
  // "Ordered it to stop using, with effect from 1 May 2026."
  String.raw`\b(?:stop|cease|begin|start|resume)(?:s|ped|ed)? \p{Ll}+ing(?:, (?:with effect|in|within|by|at|on|from|under) [^,]+)?`,
  // "Could be classified."
  String.raw`\b(?:be|been|being|is|are|was|were) (?:classified|classed|designated|categori[sz]ed|characteri[sz]ed|labell?ed)`,
  // "Are almost three times."
  String.raw`\b(?:is|are|was|were) (?:\p{Ll}+ ){0,3}times`,
  // "Directed them to disclose."
  String.raw`\b(?:to|minimum|immediately) (?:conduct|notify|disclose|submit|furnish|provide|publish|produce|reveal|ensure|prevent|address|include)`,
  // "An unreasonable."
  String.raw`\b(?:an?|the) \p{Ll}+(?:[ai]ble|ous|ful|ical|less)(?<!table|cable|bible|constable)`,
  // "The results of a pilot carried out."
  String.raw`(?<!\b(?:is|are|was|were|be|been|being|has|have|had|it|they|he|she|who|that) )carried out`,
];

const hangingEnd = new RegExp(`(?:${hangingEnds.join('|')})\\.$`, 'u');

/** Whether a sentence that was cut ends in words that ask for more. */
export const endsHanging = (wording: string): boolean => hangingEnd.test(wording);
