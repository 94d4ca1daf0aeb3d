import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

/**
 * The import rule of the architecture:
 * shared ← domain ← {http, feeds, articles, relevance, stories, facts, digest, delivery} ← jobs ← app ← main;
 * storage, telegram, server and playground know the domain only.
 */
const features = ['articles', 'relevance', 'stories', 'facts', 'digest', 'delivery', 'feeds', 'http'];

/** A folder may import itself, and the folders named. */
const onlyImports = (folder: string, allowed: readonly string[], comment: string): IForbiddenRuleType => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
});

export const forbidden: IForbiddenRuleType[] = [
  {
    name: 'no-circular',
    severity: 'error',
    comment: 'A cycle means that two modules have one reason to change: make them one, or find the third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    severity: 'error',
    comment: 'An import that leads nowhere.',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-packages',
    severity: 'error',
    comment: 'What runs in production must be among the dependencies.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev'] },
  },
  {
    name: 'cron-in-one-place',
    severity: 'error',
    comment: 'node-cron ticks in one file; everything else asks what is due.',
    from: { path: '^src/', pathNot: '^src/jobs/scheduler\\.ts$' },
    to: { path: 'node_modules/node-cron' },
  },
  onlyImports('shared', [], 'Shared knows nobody.'),
  onlyImports('domain', ['shared'], 'The domain does no I/O and knows only itself.'),
  ...features.map((feature) =>
    onlyImports(
      feature,
      ['shared', 'domain', ...(['feeds', 'articles'].includes(feature) ? ['http'] : [])],
      'Features do not know each other: jobs combine them.',
    ),
  ),
  ...['storage', 'telegram', 'server', 'playground'].map((adapter) =>
    onlyImports(adapter, ['shared', 'domain'], 'Adapters use the domain and its ports, never a feature.'),
  ),
  onlyImports('config', ['shared', 'domain'], 'Configuration is data.'),
  onlyImports('jobs', ['shared', 'domain', ...features], 'Use cases combine features through domain ports.'),
];

export const cruiseOptions: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
  exclude: { path: '^dist/' },
};
