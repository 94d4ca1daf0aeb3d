import type { SampleArticle } from '../types.ts';

/** Archive items: they speak of weekdays, so they keep the dates they were written for. */
export const uberWorkersRuling: readonly SampleArticle[] = [
  {
    id: 'uber-saltmere',
    outletId: 'saltmere',
    slug: 'uber-drivers-are-workers-supreme-court-rules',
    title: 'Uber drivers are workers, Supreme Court rules',
    standfirst: 'Drivers from Saltmere who work for the app in the city could be owed holiday pay.',
    byline: 'Gazette newsroom',
    writtenAt: '2021-02-19T16:00:00Z',
    relevant: true,
    topics: ['platforms'],
    event: 'uber-workers-ruling',
    paragraphs: [
      'Uber lost its last appeal in Britain on Friday when the Supreme Court ruled that its drivers are workers, not self-employed contractors.',
      'The decision entitles them to the minimum wage and to paid holidays. The judges were unanimous.',
      'The case was brought by two former drivers, James Farrar and Yaseen Aslam, who won at an employment tribunal in October 2016. Uber appealed three times.',
      'The court held that drivers are working from the moment they log in to the app in their area and are ready to accept trips, not only while a passenger is in the car.',
      'Uber said that it respected the decision, which concerned a small number of drivers who used the app in 2016, and that it had changed its business since.',
      'One who drives for the app on weekends, and asked the Gazette not to print a name, hopes for some arrears and has kept every log.',
      'Lawyers expect the ruling to be felt by other companies that work in the same way, from couriers to cleaners.',
    ],
  },
  {
    id: 'uber-statute',
    outletId: 'statute',
    slug: 'uber-v-aslam-control-without-a-contract',
    title: 'Uber v Aslam: control counts for more than the contract',
    standfirst: 'The UK Supreme Court looks past the paperwork.',
    byline: 'London correspondent',
    writtenAt: '2021-02-22T09:00:00Z',
    relevant: true,
    topics: ['platforms'],
    event: 'uber-workers-ruling',
    paragraphs: [
      'Last Friday’s judgment in Uber v Aslam does not turn on what the parties signed. Whether somebody is a worker is a question of statute, wrote Lord Leggatt for a unanimous court, and the purpose of the statute is to protect people who are in a weak position to bargain.',
      { kind: 'heading', text: 'Five signs of control' },
      {
        kind: 'list',
        items: [
          'Uber sets the fare, and drivers may not charge more.',
          'Uber imposes the terms of the contract.',
          'Drivers who turn down too many trips are logged off.',
          'Ratings serve to manage drivers and can end the relationship.',
          'Uber keeps contact between passenger and driver to a minimum.',
        ],
      },
      'It follows that drivers earn working time while they wait as well as while they drive. How much that costs depends on the tribunal, to which the claims now return.',
      { kind: 'heading', text: 'Beyond Uber' },
      'The judgment speaks of one company’s terms as they stood in 2016. Yet few platforms that set the price and rate the worker will feel safe. Deliveroo, whose riders may send a substitute, is likely to argue that it is different.',
      'On Wednesday the European Commission opens a consultation on platform work of its own.',
    ],
  },
];
