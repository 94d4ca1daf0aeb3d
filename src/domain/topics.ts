/**
 * What a term tells about an article. `policy` is technology policy by itself (net neutrality); `governance` is
 * someone deciding or judging (lawsuit) and `technology` is what they may decide on (chatbot): the two need each
 * other; `everyday` speaks against (hands-on, quarterly results).
 */
export const termRoles = ['policy', 'governance', 'technology', 'everyday'] as const;
export type TermRole = (typeof termRoles)[number];

/**
 * A word or phrase, matched as whole words. A word ending in `*` matches every word that begins so; a word with a
 * capital letter matches only where the text has one too.
 */
export interface Term {
  readonly term: string;
  readonly weight: number;
  readonly role?: TermRole;
  /** The language it is looked for in; English terms are looked for in every language. */
  readonly language?: string;
}

/** A topic or region of `config/topics.yaml`: what readers choose, and the terms that lead to it. */
export interface Topic {
  readonly id: string;
  /** The name shown to readers, by locale; `en` is always there. */
  readonly names: Readonly<Record<string, string>>;
  readonly terms: readonly Term[];
}

export const actorKinds = ['regulator', 'court', 'legislature', 'law', 'company', 'organisation'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** A named regulator, company or law, with the other names it goes by. */
export interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** A region id. */
  readonly region?: string;
  /**
   * Ids of the topics it stands for. A regulator, law or organisation that has any is technology policy by itself; a
   * company never is.
   */
  readonly topics?: readonly string[];
}

/** The vocabulary of the bot, as `config/topics.yaml` gives it. */
export interface TopicCatalogue {
  readonly topics: readonly Topic[];
  readonly regions: readonly Topic[];
  readonly actors: readonly Actor[];
  /** Terms that belong to no topic and say whether an article is about technology policy at all. */
  readonly signals?: readonly Term[];
  /** Phrases inside which nothing is looked for, such as Amazon rainforest. */
  readonly ignored?: readonly string[];
}
