import { writeOpml } from '../feeds/opml.ts';
import { systemClock } from '../shared/clock.ts';
import { type CommandContext, configure } from './context.ts';

/** Prints the catalogue as OPML, for any feed reader. */
export async function exportOpml(context: CommandContext): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const feeds = config.sources.map(({ url, name, language, region }) => ({
    url,
    name,
    language,
    group: region,
  }));
  context.output.write(writeOpml({ title: 'Docket’s sources', createdAt: systemClock.now(), feeds }));
}
