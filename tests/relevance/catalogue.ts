import { readFileSync } from 'node:fs';
import { load as parseYaml } from 'js-yaml';
import { parseTopicCatalogue } from '../../src/config/topics-schema.ts';
import type { TopicCatalogue } from '../../src/domain/topics.ts';

/** The catalogue as it is shipped. */
export function readCatalogue(): TopicCatalogue {
  const result = parseTopicCatalogue(parseYaml(readFileSync('config/topics.yaml', 'utf8')));
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'));
  return result.catalogue;
}

/** A small catalogue, written as in `topics.yaml`. */
export function catalogueOf(yaml: string): TopicCatalogue {
  const result = parseTopicCatalogue(parseYaml(yaml));
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'));
  return result.catalogue;
}
