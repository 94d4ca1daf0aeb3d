import process from 'node:process';
import { type LockedPackage, productionPackages } from './lockfile.ts';

/** `npm run licences`: every package of the production tree under its licence. */
const byLicence = new Map<string, LockedPackage[]>();
for (const one of productionPackages()) {
  byLicence.set(one.licence, [...(byLicence.get(one.licence) ?? []), one]);
}
for (const [licence, packages] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
  process.stdout.write(`${licence} (${packages.length})\n`);
  for (const { name, version } of packages) process.stdout.write(`  ${name} ${version}\n`);
}
