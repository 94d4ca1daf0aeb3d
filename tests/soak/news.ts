/** Made-up news of a made-up year: the same for the same numbers, so that a run can be repeated. */

export interface SoakItem {
  readonly guid: string;
  readonly title: string;
  readonly body: string;
  readonly at: Date;
}

const hourMs = 3_600_000;

const authorities = [
  ['Norland', 'Data Protection Board'],
  ['Estmark', 'Competition Authority'],
  ['Vellonia', 'Communications Regulator'],
  ['Soria', 'Federal Court'],
  ['Hesper', 'Privacy Commissioner'],
  ['Quenda', 'Digital Markets Office'],
] as const;
const companies = [
  'Lumenet',
  'Orbicle',
  'Chatterfield',
  'Parcelwise',
  'Nimbus Nine',
  'Fernbank AI',
  'Tallow Search',
  'Ridewell',
  'Paperkite',
] as const;
const deeds = [
  ['fines', 'over transfers of personal data abroad', 'privacy'],
  ['opens an antitrust inquiry into', 'over self-preferencing in its app store', 'competition'],
  ['orders', 'to remove illegal content within a day', 'content moderation'],
  ['blocks the merger of', 'with a rival cloud provider', 'competition'],
  ['suspends the facial recognition service of', 'pending a human rights review', 'surveillance'],
  ['proposes artificial intelligence rules for', 'after a public consultation', 'AI regulation'],
  ['asks', 'to explain its age verification of children online', 'child safety'],
] as const;
const everyday = [
  'Ten cakes for a rainy weekend',
  'Home side wins the derby after extra time',
  'A walk along the harbour wall',
  'The new phone has a brighter screen',
  'How to repot a fig tree',
] as const;
const tellings = [
  (who: string, verb: string, whom: string, what: string) => `${who} ${verb} ${whom} ${what}`,
  (who: string, verb: string, whom: string, what: string) => `${whom}: ${who} ${verb} it ${what}`,
  (who: string, verb: string, whom: string, what: string) => `Why ${who} ${verb} ${whom} ${what}`,
] as const;

const eventsAnHour = 3;
const outletsAnEvent = 5;
/** Even where there are few outlets, none reports everything. */
const leastSkipping = 10;
const everydayHours = 8;
const burstItems = 40;

/** Scatters a number; neighbours come out far apart. */
function scatter(seed: number): number {
  let x = (seed + 0x9e3779b9) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], seed: number): T => {
  const found = list[scatter(seed) % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** What a feed published in the last days before an instant, newest first, as feeds list it. */
export function itemsOf(feed: number, feeds: number, now: Date, hoursListed = 48): SoakItem[] {
  const lastHour = Math.floor(now.getTime() / hourMs);
  const items: SoakItem[] = [];
  for (let hour = lastHour; hour > lastHour - hoursListed; hour--) {
    for (let nth = 0; nth < eventsAnHour; nth++) {
      const event = hour * eventsAnHour + nth;
      const tells =
        scatter(event * 1009 + feed) % Math.max(leastSkipping, Math.round(feeds / outletsAnEvent)) === 0;
      if (tells) items.push(policyItem(event, feed, hour));
    }
    if ((hour + feed) % everydayHours === 0) items.push(everydayItem(hour, feed));
    // Some outlets put a day's work online at once.
    if (feed % 20 === 5 && (hour + feed) % 24 === 0) {
      for (let nth = 0; nth < burstItems; nth++) items.push(everydayItem(hour * 100 + nth, feed, hour));
    }
  }
  return items.filter(({ at }) => at <= now);
}

function policyItem(event: number, feed: number, hour: number): SoakItem {
  const [country, office] = pick(authorities, event);
  const company = pick(companies, event * 3 + 1);
  const [verb, what, field] = pick(deeds, event * 7 + 2);
  const who = `${country}'s ${office}`;
  const title = pick(tellings, event + feed * 31)(who, verb, company, what);
  const millions = 5 + (scatter(event * 11) % 400);
  const minutes = scatter(event * 13 + feed) % 50;
  const at = new Date(hour * hourMs + minutes * 60_000);
  const paragraphs = [
    `${who} ${verb} ${company} ${what}, it said in decision number ${event} on the regulation of technology.`,
    `The decision concerns ${millions} million users and follows a complaint by a digital rights group about ${field}.`,
    `${company} said it would appeal to the administrative court and that it complies with the law of ${country}.`,
    `The regulator found that the company broke the data protection act and the digital services rules between ${2000 + (event % 20)} and last year.`,
    `Lawmakers in ${country} have debated a bill on ${field} since spring; the parliament votes on it next month, a spokesperson for the ministry said.`,
    `A professor of law at the university of ${country} called decision ${event} a precedent for platforms, privacy and competition policy, and expected other regulators to follow within ${2 + (event % 9)} months.`,
  ];
  const long = [...paragraphs, ...paragraphs.map((text) => `In its statement the office added: ${text}`)];
  return { guid: `e${event}-f${feed}`, title, body: long.map((text) => `<p>${text}</p>`).join(''), at };
}

function everydayItem(seed: number, feed: number, hour = seed): SoakItem {
  const title = `${pick(everyday, seed * 5 + feed)}, part ${scatter(seed + feed) % 1000}`;
  const text = `${title}. Readers wrote to us about it all week, and here is what we made of their letters.`;
  return {
    guid: `d${seed}-f${feed}`,
    title,
    body: `<p>${text}</p>`.repeat(20),
    at: new Date(hour * hourMs),
  };
}
