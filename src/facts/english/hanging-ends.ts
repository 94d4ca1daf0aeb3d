/** How a sentence ends whose point a cut has taken, as patterns of its last words: "what?", a reader asks. */
const hangingEnds: readonly string[] = [
  // "So significant."
  String.raw`\bso \p{Ll}+`,
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
  String.raw`\b(?:notice|agreement|order|report|letter|statement|document|decision|filing|ruling)s? (?:posted|issued|sent|filed|made|given|dated)`,
  // "At least as easy to use."
  String.raw`\b(?:at least|just|twice|nearly|almost) as \p{Ll}+(?: to \p{Ll}+)?`,
  // "Considered that, given the number of people filmed."
  String.raw`\bthat, [^,]{3,80}`,
  // "Are almost three times."
  String.raw`\b(?:is|are|was|were) (?:\p{Ll}+ ){0,3}times`,
  // "Until the developer."
  String.raw`\buntil (?:the|its|their) (?:\p{Ll}+(?:er|or)|company|firm|agency|court|authority)`,
  // "Directed them to disclose."
  String.raw`\b(?:to|minimum|immediately) (?:conduct|notify|disclose|submit|furnish|provide|publish|produce|reveal|ensure|prevent|address|include)`,
  // "Is as large."
  String.raw`\b(?:is|are|was|were) as (?!well\b|usual\b|planned\b|expected\b)\p{Ll}+`,
  // "— looking."
  String.raw`(?:--|[–—]) \p{Ll}+`,
  // "…, claiming."
  String.raw`\b(?:asserting|claiming|saying|arguing|adding|alleging|noting|warning|demanding|insisting|suggesting)`,
  // "Has fined."
  String.raw`\b(?:has|have|had) (?:\p{Ll}+ly )?(?:ordered|asked|issued|adopted|imposed|proposed|launched|opened|rejected|approved|banned|blocked|fined|sued|urged|published|released|unveiled|signed|passed|made|taken|given|set)`,
  // "Those which appear."
  String.raw`\b(?:that|who|which) (?:(?:has|have|had) )?(?:\p{Ll}+ly )?\p{Ll}+(?:ed|s)`,
  // "…, such as." "…, many of them."
  ', (?:in particular|for example|for instance|such as|(?:many|some|most|several|all|both)(?: of (?:them|which|whom))?)',
  // "…, the period."
  String.raw`, the \p{Ll}+`,
  // "…, which could be extracted."
  String.raw`, (?:which|who) (?:could|can|may|might) be \p{Ll}+(?:ed|en|n)`,
  // "The country’s first case."
  String.raw`\b(?:first|last|only) case(?: of [^,]{2,30})?`,
  // "Certain drones and components."
  String.raw`\bcertain (?:[\p{L}-]+ ){0,3}[\p{L}-]+(?: \(\p{Lu}+\))?(?: and \p{L}+)?`,
  // "…, looking." "After refusing."
  String.raw`(?:,|\b(?:for|by|of|with|from|after|before|without|while|when)) \p{Ll}+ing`,
  // "And really."
  String.raw`\b(?:and|but|or) \p{Ll}+ly`,
  // "And copying."
  String.raw`\band (?:then |also )?\p{Ll}+ing`,
  // "…, or sold."
  String.raw`, or \p{Ll}+`,
  // "Was, in the end."
  String.raw`\b(?:is|are|was|were), [^,]{2,40}`,
  // "…, publicly."
  String.raw`, \p{Ll}+ly`,
  // "And in the north."
  String.raw`\band (?:in|on|at|for|from|to|by|with) (?!an? )[^,]{2,30}`,
  // "Was handed."
  String.raw`\b(?:is|are|was|were|been|being) (?:handed|offered|given|awarded|denied|shown|told|asked)`,
  // "That after the vote."
  String.raw`\bthat (?:after|although|though|unless|because|despite|when|while|if|as|once|whenever|(?:every|each) time) [^,]*`,
  // "Is now."
  String.raw`\b(?:is|are|was|were) (?:now|also|still|already|then)`,
  String.raw`\balready`,
  String.raw`\band then`,
  // "Dealing a setback."
  String.raw`\bdealing (?:an? )?(?:\p{Ll}+ )?(?:setback|blow)`,
  // "Available."
  String.raw`\b(?:available|popular|(?:in)?compatible|(?:in)?consistent)`,
  // "That puts users."
  String.raw`\b(?:that|which) (?:puts?|brings?|leaves?) (?:\p{Ll}+ ){0,2}\p{Ll}+`,
  // "Makes it a crime."
  String.raw`\bmakes? it an? \p{Ll}+`,
  // "Guidance published."
  String.raw`\b(?:guidance|measures|rules|guidelines|figures|documents) (?:published|released|issued)`,
  // "Concluded in a report."
  String.raw`(?<!, [^,]{2,60} )\b(?:concluded|found|warned|ruled) in an? [^,]*(?<! that [^,]*)`,
  // "Having failed."
  String.raw`\bhaving \p{Ll}+`,
  // "The office said today."
  '^[^,]{2,60} (?:reports?|says|said) today',
  // "Has acknowledged."
  String.raw`\b(?:has|have|had) (?:itself |themselves )?(?:acknowledged|admitted|conceded|noted)(?: in \p{Ll}+)?`,
  // "Is among a growing group of states."
  String.raw`\b(?:is|was|are|were) among an? (?:\p{Ll}+ )?(?:group|number|list) of \p{Ll}+`,
  // "The results of a pilot carried out."
  String.raw`(?<!\b(?:is|are|was|were|be|been|being|has|have|had|it|they|he|she|who|that) )carried out`,
  // "Which orders the National Planning Department (DNP)."
  String.raw`\b(?:which|who|that|and) (?:orders?|ordered|directs?|directed|instructs?|instructed|urges?|urged|tells|requires?|required|asks?|asked) (?:[Tt]he )?(?:\p{Lu}[\p{L}.&’'-]*(?: (?:of|and|the|for) | )?)+(?:\(\p{Lu}+\))?`,
  // "Has imposed corrective orders."
  String.raw`\bimpos(?:es|ed|ing) (?!(?:throughout|across|in|by|since|during|after|before|under|last|this)\b)(?:(?!on\b|against\b)[\p{L}-]+ ){0,4}(?!on\b)\p{L}+`,
  // "Will require large customers to pay."
  String.raw`\b(?:requir|oblig|order|forc|ask|compel)\p{Ll}* [^,]{3,60} to pay`,
  // "Allegations that it secretly collected."
  String.raw`(?<!\b(?:is|are|was|were|be|been|being) )\b(?:secretly|illegally|unlawfully|improperly|wrongly|knowingly|falsely|covertly) \p{Ll}+ed`,
  // "Due."
  String.raw`\b(?:owing|due|according)`,
  String.raw`\bat par`,
  // "Wrote in a letter."
  String.raw`\bw(?:rote|rites) in (?:an?|the|his|her|its|their) [^,:;]+`,
  // "Wrote to the council."
  String.raw`\bw(?:rote|rites?|ritten) to [^,:;]+`,
  // "Who asked the agency."
  String.raw`\b(?:who|which|that) (?:asked|told|urged|ordered|directed|instructed|requires?|required) (?:the|an?|its|their) \p{Ll}+`,
  // "…, under amendments."
  String.raw`\bunder (?:amendments|changes|plans|proposals|rules|laws|guidelines|legislation)`,
  // "Has given them until June 30."
  String.raw`\b(?:gives?|gave|given) [^,]{3,80} until (?:\p{Lu}\p{Ll}+ \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)(?:,? \d{4})?`,
  // "To authorise both."
  String.raw`\bboth`,
  // "Or, for banks."
  String.raw`\b(?:or|and), [^,]{3,40}`,
  // "Could be classified."
  String.raw`\b(?:be|been|being|is|are|was|were) (?:classified|classed|designated|categori[sz]ed|characteri[sz]ed|labell?ed)`,
  // "Ordered it to stop using."
  String.raw`\b(?:stop|cease|begin|start|resume)(?:s|ped|ed)? \p{Ll}+ing`,
  // "Directed it to cease and desist."
  String.raw`\bcease and desist`,
  // "An unreasonable."
  String.raw`\b(?:an?|the) \p{Ll}+(?:[ai]ble|ous|ful|ical|less)(?<!table|cable|bible|constable)`,
];

const hangingEnd = new RegExp(`(?:${hangingEnds.join('|')})\\.$`, 'u');

/** Whether a sentence that was cut ends in words that ask for more. */
export const endsHanging = (wording: string): boolean => hangingEnd.test(wording);
