import type { Preferences } from './subscription.ts';
import type { Story } from './story.ts';

/** What decides the content of an edition: everyone with the same audience key shares one Digest. */
export type Audience = Pick<
  Preferences,
  'topics' | 'regions' | 'languages' | 'mutedOutlets' | 'mutedWords' | 'requiredWords'
>;

/** A ranked story, with why it was chosen. */
export interface DigestStory {
  readonly story: Story;
  readonly score: number;
  /** Plain words of the ranking: outlets, freshness, topic match. */
  readonly reasons: readonly string[];
}

/**
 * One edition, composed once for an audience. It holds more stories than a chat is shown, because stories a
 * chat was told before are left out when the edition is presented to it.
 */
export interface Digest {
  readonly id: number;
  readonly audienceKey: string;
  readonly kind: 'scheduled' | 'on-demand' | 'breaking';
  readonly composedAt: Date;
  /** Stories first seen after this instant were considered. */
  readonly since: Date;
  /** Best first. */
  readonly stories: readonly DigestStory[];
  readonly counts: { readonly stories: number; readonly articles: number; readonly outlets: number };
}

export type ComposedDigest = Omit<Digest, 'id'>;
