import { readFileSync } from 'node:fs';
import { z } from 'zod';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package declares it, or `undeclared`. */
  readonly licence: string;
  readonly hasInstallScript: boolean;
}

/** What `npm ci --omit=dev` installs, by name; of packages for single platforms, all of them. */
export function productionPackages(file = 'package-lock.json'): readonly LockedPackage[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version = '', license = 'undeclared', hasInstallScript = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      hasInstallScript,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
