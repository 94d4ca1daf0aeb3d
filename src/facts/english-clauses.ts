import { capitalised } from './capitalised.ts';

/** Whether a stretch of English holds a finite verb, as far as its forms tell. */
export function hasFiniteVerb(text: string): boolean {
  for (const [word] of text.matchAll(/(?<![\p{L}-])[\p{L}’']+/gu)) if (finiteForms.has(word)) return true;
  return (
    contractedVerb.test(text) || activePast.test(text) || pastOfName.test(text) || presentOfMany.test(text)
  );
}

/** "72 countries worldwide continue to", "critics say": verbs that are hardly ever nouns behind a plural. */
const presentOfMany =
  /(?:\p{Ll}s|\bmen|\b[Ww]omen|\b[Cc]hildren|\b[Pp]eople|\bpolice) (?:\p{Ll}+ly |worldwide |also )?(?:continue|remain|say|want|need|face|include|believe|argue|fear|expect|allow|require|give|take|make|get|become|know|think|seek|speak|buy|pay|keep|tell|fall|rise|begin)\b/u;

/** "There's", "they're", "who've". */
const contractedVerb =
  /\b(?:I|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|[Tt]here|[Tt]hat|[Ww]ho|[Ww]hat)['’](?:s|re|ll|ve|d|m)\b/;

/** "Regency initially partnered with": the first verb behind a name. */
const pastOfName =
  /^(?:\p{Lu}[\p{L}\d.&'’-]* )+(?:\p{Ll}+ly )?\p{Ll}{3,}ed (?:with|to|on|in|for|from|at|over|against|that|up|out) /u;

/** What stands behind a form in -ed where no object does, as alternatives of a pattern. */
export const insteadOfObject =
  'by|on|in|at|to|from|with|for|as|of|and|or|under|over|into|during|through|against|between|after|before|since|near|via|among|about|that';

/** A form in -ed with an object behind it: "the opposition stalled proceedings", not "images posted on". */
const activePast = new RegExp(
  String.raw`(?<!\b(?:an?|the|of|in|by|with|for|to|and|or|its|their|his|her|more|most|\p{Ll}+ly) )\b\p{Ll}{3,}ed (?!(?:${insteadOfObject}|who|which)\b)[\p{L}\d$€£“"]`,
  'u',
);

/** Whether what stands before a comma could end there: a subject with its verb, not a fronted phrase. */
export function hasMainClause(text: string): boolean {
  const fronted = frontedPhrase.test(text) && !gerundSubject.test(text);
  const clause = fronted ? text.slice(text.indexOf(', ') + 1) : text;
  if (fronted && !text.includes(', ')) return false;
  // "In 2015, despite a lack of rules": still no subject.
  if (fronted && secondOpening.test(clause))
    return clause.includes(', ') && hasMainClause(capitalised(clause.trim()));
  return hasFiniteVerb(clause) && clause.trim().length > 12;
}

/** "Telling patients to stop may be better". */
const gerundSubject = /^\p{Lu}\p{Ll}{2,}ing [^,]* (?:may|might|will|would|could|can) /u;

const secondOpening = /^ (?:despite|amid|after|before|during|under|following|while|although|though|because) /;

const frontedPhrase =
  /^(?:After|As(?! (?:many|much|few|little|high|low) as\b)|When|While|If|In|On|At|With|By|Despite|Although|Though|Since|Because|For|Under|Following|Amid|Before|During|Until|Unless|From|Among|Within|Through|Across|Throughout|Alongside|Beyond|Besides|Unlike|Like|Once|Citing|Speaking|Asked|Given|Known|Founded|Based|According|\p{Lu}\p{Ll}{2,}ed (?:by|in|on|as|for|to|with|at)|(?:\p{L}+ )?(?:[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears?) (?:after|before)|Whether|Over|Of|Just|Earlier|Late|Last|This|To|Using|Starting|Beginning|(?!Beijing|Boeing|Sterling|Nothing|Anything|Everything|Something|Spending|King)\p{Lu}\p{Ll}{2,}ing)\b/u;

/** "… when she said that officials": the last clause has a verb of its own before anything of it may go. */
export function isClauseWhole(text: string): boolean {
  const clause = lastClause.exec(text)?.[1];
  return clause === undefined || hasFiniteVerb(`${clause} `) || opensWithVerb(clause);
}
/** "Rules that require providers": behind a plural the verb has no ending that would tell it. */
function opensWithVerb(clause: string): boolean {
  const [verb = '', ...rest] = clause.trim().split(' ');
  return baseForms.has(verb) && rest.length > 0;
}
const lastClause =
  /(?<!\b(?:so|such)) (?:(?<!\b(?:of|in|at|for|on|from|by|with|to) )that|who|which|whether|how|why|because|when|where|if)((?: (?!(?:that|who|which|whether|how|why|because|when|where|if) )[^\s,;:]+)*)$/;

/** "The increase that would be caused by the melting.": the only verb is that of a relative clause. */
export function isOnlySubject(text: string): boolean {
  const relative = relativeOfSubject.exec(text);
  if (!relative || hasFiniteVerb(relative[1] ?? '')) return false;
  const rest = text.slice(relative[0].length).replace(verbGroup, '');
  return !hasFiniteVerb(rest);
}
const relativeOfSubject = /^([^;:]*?) (?:that|which|who) (?=\p{Ll})/u;
/** An auxiliary and what belongs to it, or one verb. */
const verbGroup =
  /^(?:(?:\p{Ll}+ly|not|never|also|have|has|had|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|do|does|did) )*\p{Ll}+[ .]/u;

/** "A statement released": the form in -ed may belong to the subject, whose verb is yet to come. */
export const endsInParticiple = (text: string): boolean => bareParticiple.test(text);
const bareParticiple =
  /(?<!\b(?:is|are|was|were|be|been|being|has|have|had|get|gets|got) (?:\p{Ll}+ly )?)\b(?:\p{Ll}{3,}ed|(?:re)?taken|given|seen|shown|known|written|drawn|thrown|chosen|stolen|driven|broken|forbidden|built|caught|sought|brought)$/u;

const auxiliaries =
  "is are was were has have had will would can could may might must shall should does did do isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't don't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t doesn’t didn’t don’t cannot";
const irregularPast =
  'said told made took gave came went became began found got held kept left led let lost met paid put ran saw sent set sold stood struck sued thought threw won wrote brought bought built caught chose cut drew drove fell felt fought forbade forced froze grew heard hit knew laid lay meant read rose sought shot showed shut spent spoke spread stole swore taught understood upheld withdrew withheld broke arose bore bound cost dealt hid hung hurt overturned bid quit rode sank shook sprang stuck swept tore woke wound fled sat ate drank flew swam sang rang rode fed bled bred sped slid spun swung clung flung stung leapt dreamt learnt burnt wore bit blew dug lit slept wept crept beat ran stuck lent dwelt sprang strove trod';
const regularVerbs =
  'accept accuse acquire act add adopt affect agree aim allege allow amend amount announce answer appeal appear apply appoint approve argue arrest ask assess assure attack attempt authorise authorize award back ban bar base begin believe belong benefit blame block boost break bring build buy call cap cause cease challenge change charge cite claim clear close collect come comment commit complain complete comply concern conclude condemn conduct confirm consider contain continue contribute control cost cover create criticise criticize cut decide declare decline defend define delay deliver demand deny depend describe deserve design detail determine develop direct disagree disclose dismiss display drop earn employ enable end enforce enjoy ensure enter establish estimate examine exceed exclude exempt exist expand expect explain export expose express extend face fail fall favour favor feature file fill find fine finish follow forbid force form freeze gain gather get give grant grow halt handle happen harm head help hit hold host identify ignore impose improve include increase indicate inform insist intend introduce invest investigate invite involve issue join keep know label lack last launch lead learn leave let lift limit link list live look lose lower maintain make manage mark match matter mean measure meet merge monitor move name need note notify obey object oblige obtain occur offer open operate oppose order oversee own pass pay permit place plan plead pledge point prevent produce prohibit promise prompt propose prosecute protect prove provide publish purchase push put question quit raise range reach react read receive recommend record recover reduce refer reflect refuse regard regulate reject relate release rely remain remove renew repeal replace report represent request require resign resolve respond restrict result resume retain return reveal reverse review revise revoke rise rule run say scrap see seek seem sell send serve set settle share show sign slam soar spend stand start state stay step stop store strike strip submit sue suffer suggest supervise supply support surge suspend take target tell terminate test threaten tighten total trade transfer travel treat trigger try turn unveil uphold urge use vary veto violate visit vote vow wait want warn weigh welcome win withdraw work worry write yield halve scrutinise scrutinize pull register mandate penalise penalize garner tighten ease probe clarify withhold criminalise outlaw repay resell redirect undergo overturn upgrade agree fear stress acknowledge admit allot arrive ask assume attend become breach cancel choose cite cost count drive escalate evade exercise fight fire flag flee fly focus forge fund guarantee hear hinder hire hope inspect install integrate kill land leak license limit load lobby lodge mislead need owe participate perform persuade plummet postpone possess praise prepare present pressure price process profit rank reassure recall recognise recognize reconsider redesign reiterate remind reopen replace reserve roll save scan score scrap search secure settle shift shut signal slow specify speak spread stem stipulate store strengthen study succeed suit summon surrender survive tackle talk testify think total track train transform undermine value watch wipe hail stall chase discover brush oversee roll kick lock crash retake abandon abolish absorb abuse accelerate accompany accumulate adapt address administer advance advertise advise advocate aid air alert align alter amass analyse analyze apologise apologize appease arise arm assault assemble assert assign assist assume attach attain attract audit automate avoid await bail ballot battle beat bet bill bolster bomb book border borrow bow boycott brand breed brief broadcast broaden burn bury calculate campaign capture carry cast catch celebrate censor chair champion chart check circulate circumvent claw cling coach code collaborate collapse combat combine command compare compel compensate compete compile compromise conceal concede condemn confess confront congratulate connect consent consist constitute construct consult consume convene convert convey convict coordinate cope correct counter court crack crackdown crawl cripple cross crush curb cure damage dare date debate debut deepen default defeat defer delete delist demote denounce depart deploy deposit derail descend deteriorate devote differ dig dilute dim diminish discharge discourage discriminate discuss dispatch displace dispute disrupt dissolve distribute disturb divert divest divide document dominate donate double doubt download draft drag drain dub dump duplicate ease echo edit elect eliminate embark embrace emphasise emphasize encounter encourage encrypt endorse endure engage enhance enlist entail entitle envisage equip erase erect erode erupt evacuate evaluate evolve exchange excuse execute exert exhaust exit expire exploit explore explode export extract fabricate facilitate fade feature feed fend field fit fix flood flourish fold forecast forge forgive forward foster found frame fuel function further gamble gauge generate grab grade grapple greet grip groom guess guide hack hand hang harass harden harvest hide highlight hijack hint honour honor house hunt illustrate impact impair impede implement imply import imprison incorporate incur infect infer inflate influence infringe inherit initiate inject injure innovate insert insure interact intercept interfere interpret interrogate interrupt intervene interview invade invent isolate jail jeopardise jeopardize judge jump justify lag lament lash lay lean lease lecture legalise legalize license lie lighten line link load locate log loom loosen manipulate manufacture march migrate mine mirror miss mix modify mount mourn multiply murder narrow navigate near negotiate nominate normalise normalize note number obscure observe obstruct omit outline outpace outperform outsource outweigh overhaul overlook overrule oversee overtake pack package park part patent pause peak penetrate permit persist petition phase pick pile pilot pioneer pitch pivot plague play plot plunge pocket poll portray pose position pour power practise practice preach precede predict prefer prescribe preserve preside press presume print prioritise prioritize privatise privatize probe proceed proclaim procure prod programme progress project prop prosper provoke prune pump punish pursue qualify quantify quote race rally ramp ratify rattle reap rebuff rebuild rebuke recede recite reckon reclaim recognise reconcile reconstruct recruit rectify recycle redefine redeem refine reform refrain refund regain regret rehearse reinforce reinstate reinvest relax relay relaunch relent relinquish relocate remedy remind render renegotiate renounce rent reorganise repatriate repay repel rephrase replicate reprimand reproduce rescind rescue resemble resettle reshape reside resist resort restart restate restore restrain restructure resurface retail retaliate rethink retire retreat retrieve revamp revert revisit revive reward rewrite ride ring risk rival rock rotate round route ruin rush sack sacrifice safeguard sanction satisfy scale scare scatter schedule scold scour scramble scrutinise seal secure segment select sense separate service settle shape shed shelter shelve ship shock shorten shoulder shrink sideline sit sketch skip slam slap slash slip smash smuggle snap solicit solve sort spare spark spearhead spell spike spill spin spoil sponsor spot spray spur spy squeeze stab stabilise staff stage stake stall stamp standardise stare stay steer stem step stick stir stock storm straddle strain stream stress stretch structure struggle subject submit subpoena subscribe substitute succumb suck summarise supplement suppress surpass surrender surround sustain swap swear swing switch symbolise synchronise tag tail tailor tamper tap tax tear tease teach team tempt tend term thank threaten thrive throttle throw thwart tie tip tolerate top topple toss tout tow trace trail translate transmit transport trap traverse trend trick trim triple trouble truncate trust tumble tweet twist unify unite unlock unravel update upset urge usher utilise utilize vacate validate vanish veer vest view vindicate voice void volunteer wade wage walk wane warrant wash waste weaken wear weather weave weed widen wield wind wire withstand witness wonder word worsen wrap wreck wrestle die reply scream bang flock nudge slump cave elude immigrate emigrate grieve smile chat giggle punch cheer cry shout yell whisper laugh joke nod pray plead wander roam gasp stun stumble sneak sprint swell thrill plummet yearn retweet collide drown faint inch loom mock outrage perish quash rattle rue scoff skyrocket slide soften sour stagnate stray surface swarm tick trickle trumpet waver wilt impersonate scrape surveil misuse overstep curtail collude enshrine streamline litigate mediate arbitrate adjudicate monetise monetize profile hoard';

function formsOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`];
  const present = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith('e')) return [present, `${verb}d`];
  const doubled =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ||
    /(?:permit|submit|commit|prefer|refer|occur|control|cancel|quit)$/.test(verb);
  return [present, `${verb}ed`, ...(doubled ? [`${verb}${verb.slice(-1)}ed`] : [])];
}

/** "Develop a programme": somebody is told to do it, as the items of a list of orders do. */
export function opensWithOrder(text: string): boolean {
  const [, verb = ''] = order.exec(text) ?? [];
  return baseForms.has(verb.toLowerCase());
}
const order =
  /^(\p{Lu}\p{Ll}+)(?:,? (?:and|or) \p{Ll}+)? (?:an?|the|all|any|its|their|your|such|every|each|whether) \p{Ll}/u;

/** Whether a stretch holds any verb, also in a form that a noun shares: "that the council provide". */
export function holdsVerb(text: string): boolean {
  if (hasFiniteVerb(text)) return true;
  for (const [word] of text.matchAll(/[\p{L}’']+/gu)) if (baseForms.has(word)) return true;
  return false;
}

const baseForms: ReadonlySet<string> = new Set(regularVerbs.split(' '));

const finiteForms: ReadonlySet<string> = new Set([
  ...auxiliaries.split(' '),
  ...irregularPast.split(' '),
  ...regularVerbs.split(' ').flatMap(formsOf),
]);
