import type { SampleArticle } from '../types.ts';

/** Archive items: they speak of weekdays, so they keep the dates they were written for. */
export const timesOpenaiLawsuit: readonly SampleArticle[] = [
  {
    id: 'times-northlight',
    outletId: 'northlight',
    slug: 'new-york-times-sues-openai-microsoft-copyright',
    title: 'New York Times sues OpenAI and Microsoft over use of its articles',
    standfirst: 'It is the first large American news publisher to take the makers of ChatGPT to court.',
    byline: 'New York bureau',
    writtenAt: '2023-12-27T18:00:00Z',
    relevant: true,
    topics: ['intellectual-property', 'ai'],
    event: 'times-openai-lawsuit',
    paragraphs: [
      'NEW YORK — The New York Times sued OpenAI and Microsoft for copyright infringement on Wednesday, alleging that millions of its articles were used without permission to train chatbots that now compete with it.',
      'The complaint, filed in federal court in Manhattan, does not name a sum but says the companies should be held responsible for billions of dollars in damages.',
      'It also asks the court to order the destruction of any models and training data that contain the newspaper’s material.',
      'The Times said that it had approached the two companies in April 2023 and that the talks had not led to an agreement.',
      'OpenAI said it was surprised and disappointed by the lawsuit. The company said that it respects the rights of creators and hoped to find a way of working with the newspaper. Microsoft had no comment.',
      'Technology companies argue that training on public texts is fair use, an exception in U.S. copyright law. No court has ruled on that question yet.',
      'In July 2023 OpenAI signed a licence with another news organisation, The Associated Press, whose terms were not disclosed.',
    ],
  },
  {
    id: 'times-gavel',
    outletId: 'gavel',
    slug: 'exhibit-j-one-hundred-examples',
    title: 'Exhibit J: the hundred examples at the heart of the Times’ case against OpenAI',
    standfirst: 'The complaint’s strongest pages contain almost no argument.',
    writtenAt: '2023-12-29T09:00:00Z',
    relevant: true,
    topics: ['intellectual-property', 'ai'],
    event: 'times-openai-lawsuit',
    paragraphs: [
      'Most copyright complaints about artificial intelligence ask the judge to imagine copying. The complaint The New York Times filed against OpenAI and Microsoft on Wednesday sets 100 passages that GPT-4 produced beside the articles they resemble, the matching words in red.',
      'That matters because fair use is argued case by case. If a model gives back long stretches of what it was fed, it is harder to say that it merely learned from them.',
      { kind: 'heading', text: 'What the Times asks for' },
      {
        kind: 'list',
        items: [
          'Damages, which the complaint puts in the billions of dollars.',
          'An order against further use of its articles.',
          'The destruction of models trained on them.',
        ],
      },
      { kind: 'heading', text: 'What OpenAI may say' },
      'Expect the defendants to reply that such passages are rare, that they were coaxed out by unusual prompts, and that facts belong to nobody. They may add that Google’s scanning of whole libraries was found to be fair use in 2015.',
      'European readers should note that the Union has legislated where America litigates: under its copyright directive of 2019 publishers can opt out of text and data mining, provided they say so in a form machines can read.',
    ],
  },
];
