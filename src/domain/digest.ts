import type { Story } from './story.ts';
import type { Preferences } from './subscription.ts';

/** What decides the content of an edition: everyone with the same audience key shares one Digest. */
export type Audience = Pick<
  Preferences,
  'topics' | 'regions' | 'languages' | 'mutedOutlets' | 'mutedWords' | 'requiredWords'
>;

/** Why a story stands where it stands; the presenter puts it into the reader's words. */
export type RankingReason =
  | { readonly kind: 'outlets'; readonly count: number }
  | { readonly kind: 'hours-old'; readonly hours: number }
  | { readonly kind: 'topic'; readonly topicId: string }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'regulator'; readonly outlet: string }
  | { readonly kind: 'moved-on' };

/** A ranked story, with why it was chosen. */
export interface DigestStory {
  readonly story: Story;
  readonly score: number;
  /** What counted most comes first. */
  readonly reasons: readonly RankingReason[];
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
