import { writeOpml } from '../feeds/opml.ts';
import { type CommandContext, configure } from './context.ts';

/** Prints the catalogue as OPML, for any feed reader. */
export async function exportOpml(context: CommandContext): Promise<void> {
  const config = configure(context);
  if (config) context.output.write(writeOpml(config.sources));
}
