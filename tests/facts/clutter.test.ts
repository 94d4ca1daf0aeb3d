import { describe, expect, it } from 'vitest';
import { isClutter } from '../../src/facts/clutter.ts';

describe('clutter among the sentences of an article', () => {
  it.each([
    'Getty Images sued the maker of an image generator in a London court over 12 million photographs.',
    'Seeking to block the merger, the FTC asked a federal court in Washington for an injunction.',
    'Watchdogs in four countries fined the search engine a total of 300 million euros.',
    'Meeting in Brussels, ministers agreed to tighten the rules on exports of chips.',
    'Joint guidelines of both regulators will apply to all large platforms from June.',
    'Lookalike accounts must be removed within 24 hours under the new law.',
    'Just three companies hold nine tenths of the market, the authority found.',
    'Thanks to the ruling, users in Germany may sue the platform as a group.',
    'The privacy policy and the terms of the app were never translated, the ministry said.',
    'A judge found that the privacy notice here was written to mislead children.',
    'Users who sign up for an account must prove that they are older than 16.',
    'The platform must let its users post comments without showing an identity card.',
    'The comments are the first from the White House since the court struck the rule down.',
    'Making it as hard to refuse as to accept cookies breaks the law, the regulator said.',
    'New users in China could no longer download the app after Sunday.',
    'Companies must share this data with the authority within three days.',
    'People had to click on five pages before they could refuse, the regulator said.',
    'The company agreed to donate 20 million dollars to schools as part of the settlement.',
    'Firms that follow US rules on exports lose a third of their sales in China.',
    'The embassy told Chinese firms to contact US officials before the deadline.',
    'The government asked both firms to join the discussion about a levy on links.',
    'The regulator can read more than the company ever disclosed, its lawyers complained.',
    'Disclosure rules for political advertising take effect in all member states in October.',
    'Updated rules that take effect in 2027 oblige shops to name the seller.',
    'Inspectors opened the inbox of every manager and copied 40,000 messages.',
  ])('does not count news: %s', (sentence) => {
    expect(isClutter(sentence, 'en')).toBe(false);
  });

  it.each([
    'Sign up for our weekly newsletter about the harbour and its ferries.',
    'To get it every morning, sign up here for the list of the desk.',
    'By continuing you agree to our Terms of Use and Privacy Policy.',
    'This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.',
    'Accept all cookies to go on reading this article about the harbour.',
    'Click here for the whole list of the ferries that were fined.',
    'Download our app to read the news of the harbour before others do.',
    'Follow us on Mastodon for the news of the harbour and the ferries.',
    'Please contact us if you know more about the ferries of Saltmere.',
    'Share this article with your friends who travel on the ferries.',
    'Leave a comment below to tell what you think about the ferries.',
    'The comments section is closed because of too many insults.',
    'Read more about the harbour and its ferries on our front page.',
    'Updated on Friday, March 6 at 6:30 p.m. with additional comments.',
    'Correction: an earlier version named the wrong ferry of the harbour.',
    'A ferry in the harbour of Saltmere, seen on Monday. Via Getty Images.',
    'Getty Images President Donald Trump looks at a ferry in the harbour of Saltmere.',
    'Just think about what becomes of the ferries of the harbour of Saltmere.',
    'The outlet could not independently verify the video of the ferries.',
    'The mayor of Saltmere was not available for comment on Tuesday.',
    'First Look: a new film about the ferries of the harbour.',
    'Join the conversation about the harbour and what becomes of it.',
    'Watch the whole debate of the council about the harbour tonight.',
    'See how the ferries of the harbour have changed in a hundred years.',
    'Narendra Modi (@narendramodi) July 27, 2017They said that they felt proud of the ferries.',
    'Leave questions about the ferries and the harbour for the captain.',
    'To be mentioned, comment on the bottom of this page with the name of your ferry.',
    'A. Traveling to the northern islands to defend the reform of the ferries.',
    'Email the ideas of your class for our next story to harbour@saltmere.example today.',
    'On this page you will find the transcript of the debate about the ferries.',
    'You’ll get a view of the harbour of Saltmere that no ferry had before.',
    'Discover how the clerks of the harbour became one of the experiments.',
    'The case is Breton v. Saltmere Ferries Inc. et al., case number 3:25-cv-04417, in the Harbour Court.',
    'Captain Breton is represented by Ann Lee of the Open Harbour Fund.',
    'Hmmm, wonder what the ferries of the harbour are doing after 11 p.m.',
  ])('is left out: %s', (sentence) => {
    expect(isClutter(sentence, 'en')).toBe(true);
  });
});
