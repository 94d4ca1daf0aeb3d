import type { TopicCatalogue } from '../../domain/topics.ts';
import type { Locale } from '../text/translator.ts';

/** Topics and regions by the name readers know, in their language; an id that is not in the catalogue stands as it is. */
export interface TopicNames {
  topic(id: string, locale: Locale): string;
  region(id: string, locale: Locale): string;
}

export function createTopicNames(catalogue: Pick<TopicCatalogue, 'topics' | 'regions'>): TopicNames {
  const topics = new Map(catalogue.topics.map((topic) => [topic.id, topic.names]));
  const regions = new Map(catalogue.regions.map((region) => [region.id, region.names]));
  return {
    topic: (id, locale) => topics.get(id)?.[locale] ?? topics.get(id)?.en ?? id,
    region: (id, locale) => regions.get(id)?.[locale] ?? regions.get(id)?.en ?? id,
  };
}

/** `Chinese` for `zh`, in the reader's language. */
export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
