import type { Config } from '../config/load.ts';
import type { Playground } from '../playground/playground.ts';

/** The configuration with the playground in place of Telegram and of the catalogue, and a database of its own. */
export function playgroundConfig(config: Config, playground: Playground, databaseFile: string): Config {
  return {
    ...config,
    sources: playground.feeds,
    telegram: {
      token: playground.telegram.token,
      apiRoot: playground.telegram.apiRoot,
      adminIds: playground.adminIds,
    },
    database: { file: databaseFile },
    settings: {
      ...config.settings,
      reading: { ...config.settings.reading, workers: 2 },
      webhook: {},
      server: { ...config.settings.server, port: 0 },
    },
  };
}
