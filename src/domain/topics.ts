/** A topic or region of `config/topics.yaml`: what readers choose, and the terms that lead to it. */
export interface Topic {
  readonly id: string;
  /** The name shown to readers, by locale; `en` is always there. */
  readonly names: Readonly<Record<string, string>>;
  /** Words and phrases with their weight; matched as whole words, in any inflection listed. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

/** A named regulator, company or law, with the other names it goes by. */
export interface Actor {
  readonly name: string;
  readonly kind: 'regulator' | 'company' | 'law' | 'court' | 'legislature' | 'organisation';
  readonly aliases: readonly string[];
  readonly region?: string;
}

/** The vocabulary of the bot, as `config/topics.yaml` gives it. */
export interface TopicCatalogue {
  readonly topics: readonly Topic[];
  readonly regions: readonly Topic[];
  readonly actors: readonly Actor[];
}
