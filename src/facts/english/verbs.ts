import { wordSet } from '../../shared/word-set.ts';

/** The verbs that tell a clause from a phrase: news has few others, and what is not here is taken for a noun. */
const auxiliaries = wordSet(`
  is are was were has have had will would can could may might must shall should does did do isn't aren't
  wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't don't isn’t aren’t
  wasn’t weren’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t doesn’t didn’t don’t cannot
`);
const irregularPast = wordSet(`
  said told made took gave came went became began found got held kept left led let lost met paid put ran saw
  sent set sold stood struck sued thought threw won wrote brought bought built caught chose cut drew drove
  fell felt fought forbade forced froze grew heard hit knew laid lay meant read rose sought shot showed shut
  spent spoke spread stole swore taught understood upheld withdrew withheld broke arose bore bound cost
  dealt hid hung hurt overturned bid quit rode sank shook sprang stuck swept tore woke wound fled sat ate
  drank flew swam sang rang fed bled bred sped slid spun swung clung flung stung leapt dreamt learnt burnt
  wore bit blew dug lit slept wept crept beat lent dwelt strove trod
`);

function formsOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`];
  const present = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith('e')) return [present, `${verb}d`];
  const doubled =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ||
    /(?:permit|submit|commit|prefer|refer|occur|control|cancel|quit)$/.test(verb);
  return [present, `${verb}ed`, ...(doubled ? [`${verb}${verb.slice(-1)}ed`] : [])];
}

/** As in "to provide": of verbs whose past ends in -ed. */
export const baseForms = wordSet(`
  abandon abolish absorb abuse accelerate accept accompany accumulate accuse acknowledge acquire act adapt
  add address adjudicate administer admit adopt advance advertise advise advocate affect agree aid aim air
  alert align allege allot allow alter amass amend amount analyse analyze announce answer apologise
  apologize appeal appear appease apply appoint approve arbitrate argue arise arm arrest arrive ask assault
  assemble assert assess assign assist assume assure attach attack attain attempt attend attract audit
  auction authorise authorize automate avoid await award back bail ballot ban bang bar base battle beat become begin
  believe belong benefit bet bill blame block bolster bomb book boost border borrow bow boycott brace brand breach
  break breed brief bring broadcast broaden brush build burn bury buy calculate call campaign cancel cap
  capture carry cast catch cause cave cease celebrate censor chair challenge champion change charge chart
  chase chat check cheer choose circulate circumvent cite claim clarify claw clear cling close coach code
  collaborate collapse collect collide collude combat combine come command comment commit compare compel
  compensate compete compile complain complete comply compromise conceal concede concern conclude condemn
  conduct confess confirm confront congratulate connect consent consider consist constitute construct
  consult consume contain continue contribute control convene convert convey convict coordinate cope correct
  cost count counter court cover crack crackdown crash crawl create credit criminalise cripple criticise
  criticize cross crush cry curb cure curtail cut damage dare date debate debit debut decide declare decline
  deepen default defeat defend defer define delay delete delist deliver demand demote denounce deny depart
  depend deploy deposit derail descend describe deserve design detail deteriorate determine develop devote
  die differ dig dilute dim diminish direct disagree discharge disclose discourage discover discriminate
  discuss dismiss dispatch displace display dispute disrupt dissolve distribute disturb divert divest divide
  document dominate donate double doubt download draft drag drain drive drop drown dub dump duplicate earn
  ease echo edit elect eliminate elude embark embrace emigrate emphasise emphasize employ enable encounter
  encourage encrypt end endorse endure enforce engage enhance enjoy enlist enshrine ensure entail enter
  entitle envisage equip erase erect erode erupt escalate establish estimate evacuate evade evaluate evolve
  examine exceed exchange exclude excuse execute exempt exercise exert exhaust exist exit expand expect
  expire explain explode exploit explore export expose express extend extract fabricate face facilitate fade
  fail faint fall favor favour fear feature feed fend field fight file fill find fine finish fire fit fix
  flag flee flock flood flourish fly focus fold follow forbid force forecast forge forgive form forward
  foster found frame freeze fuel function fund further gain gamble garner gasp gather gauge generate get
  giggle give grab grade grant grapple greet grieve grip groom grow guarantee guess guide hack hail halt
  halve hand handle hang happen harass harden harm harvest head hear help hide highlight hijack hinder hint
  hire hit hoard hold honor honour hope host house hunt identify ignore illustrate immigrate impact impair
  impede impersonate implement imply import impose imprison improve inch include incorporate increase incur
  indicate infect infer inflate influence inform infringe inherit initiate inject injure innovate insert
  insist inspect install insure integrate intend interact intercept interfere interpret interrogate
  interrupt intervene interview introduce invade invent invest investigate invite involve isolate issue jail
  jeopardise jeopardize join joke judge jump justify keep kick kill know label lack lag lament land lash
  last laugh launch lay lead leak lean learn lease leave lecture legalise legalize let license lie lift
  lighten limit line link list litigate live load lobby locate lock lodge log look loom loosen lose lower
  maintain make manage mandate manipulate manufacture march mark match matter mean measure mediate meet
  merge migrate mine mirror mislead miss misuse mix mock modify monetise monetize monitor mount mourn move
  multiply murder name narrow navigate near need negotiate nod nominate normalise normalize note notify
  nudge number obey object oblige obscure observe obstruct obtain occur offer omit open operate oppose order
  outlaw outline outpace outperform outrage outsource outweigh overhaul overlook overrule oversee overstep
  overtake overturn owe own pack package park part participate pass patent pause pay peak penalise penalize
  penetrate perform perish permit persist persuade petition phase pick pile pilot pioneer pitch pivot place
  plague plan play plead pledge plot plummet plunge pocket point poll portray pose position possess postpone
  pour power practice practise praise pray preach precede predict prefer prepare prescribe present preserve
  preside press pressure presume prevent price print prioritise prioritize privatise privatize probe proceed
  process proclaim procure prod produce profile profit programme progress prohibit project promise prompt
  prop propose prosecute prosper protect prove provide provoke prune publish pull pump punch punish purchase
  purport pursue push put qualify quantify quash question quit quote race raise rally ramp range rank ratify
  rattle reach react read reap reassure rebuff rebuild rebuke recall recede receive recite reckon reclaim
  recognise recognize recommend reconcile reconsider reconstruct record recover recruit rectify recycle
  redeem redefine redesign redirect reduce refer refine reflect reform refrain refund refuse regain regard
  register regret regulate rehearse reinforce reinstate reinvest reiterate reject relate relaunch relax
  relay release relent relinquish relocate rely remain remedy remind remove render renegotiate renew
  renounce rent reopen reorganise repatriate repay repeal repel rephrase replace replicate reply report
  represent reprimand reproduce request require rescind rescue resell resemble reserve resettle reshape
  reside resign resist resolve resort respond restart restate restore restrain restrict restructure result
  resume resurface retail retain retake retaliate rethink retire retreat retrieve return retweet revamp
  reveal reverse revert review revise revisit revive revoke reward rewrite ride ring rise risk rival roam
  rock roll rotate round route rue ruin rule run rush sack sacrifice safeguard sanction satisfy save say
  scale scan scare scatter schedule scoff scold score scour scramble scrap scrape scream scrutinise
  scrutinize seal search secure see seek seem segment select sell send sense separate serve service set
  settle shape share shed shelter shelve shift ship shock shorten shoulder shout show shrink shut sideline
  sign signal sit sketch skip skyrocket slam slap slash slide slip slow slump smash smile smuggle snap sneak
  soar soften solicit solve sort sour spare spark speak spearhead specify spell spend spike spill spin spoil
  sponsor spot spray spread sprint spur spy squeeze stab stabilise staff stage stagnate stake stall stamp
  stand standardise stare start state stay steer stem step stick stipulate stir stock stop store storm
  straddle strain stray stream streamline strengthen stress stretch strike strip structure struggle study
  stumble stun subject submit subpoena subscribe substitute succeed succumb suck sue suffer suggest suit
  summarise summon supervise supplement supply support suppress surface surge surpass surrender surround
  surveil survive suspend sustain swap swarm swear swell swing switch symbolise synchronise tackle tag tail
  tailor take talk tamper tap target tax teach team tear tease tell tempt tend term terminate test testify
  thank think threaten thrill thrive throttle throw thwart tick tie tighten tip tolerate top topple toss
  total tout tow trace track trade trail train transfer transform translate transmit transport trap travel
  traverse treat trend trick trickle trigger trim triple trouble trumpet truncate trust try tumble turn
  tweet twist undergo undermine unify unite unlock unravel unveil update upgrade uphold upset urge use usher
  utilise utilize vacate validate value vanish vary veer vest veto view vindicate violate visit voice void
  volunteer vote vow wade wage wait walk wander wane want warn warrant wash waste watch waver weaken wear
  weather weave weed weigh welcome whisper widen wield wilt win wind wipe wire withdraw withhold withstand
  witness wonder word work worry worsen wrap wreck wrestle write yearn yell yield
`);

/** What a clause of its own can have for a verb. */
export const finiteForms: ReadonlySet<string> = new Set([
  ...auxiliaries,
  ...irregularPast,
  ...[...baseForms].flatMap(formsOf),
]);
