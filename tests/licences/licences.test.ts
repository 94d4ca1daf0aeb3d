import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { productionPackages } from './lockfile.ts';

/** Free for any use, and MPL-2.0, which asks only that changes to its own files stay open. */
const acceptable = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'PSF-2.0',
  'Unlicense',
  '0BSD',
]);

/** Packages that declare theirs elsewhere, and what was found there. */
const looked = new Map([['dejavu-fonts-ttf', 'the Bitstream Vera licence: free to use and ship']]);

it('brings only packages whose licence lets anyone run and change Docket', () => {
  const doubtful = productionPackages().filter(
    ({ name, licence }) => !acceptable.has(licence) && !looked.has(name),
  );
  expect(doubtful.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

it('needs no install script', () => {
  expect(productionPackages().filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});

it('has a reason in the README for each package it asks for, and for no other', () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const section = /\n## Dependencies\n(.*?)\n## /s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const rows = [...section.matchAll(/^\| (`[^|]+) \| ([^|]+) \|$/gm)];
  const named = rows.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys(dependencies).sort());
  for (const [, names, reason = ''] of rows)
    expect([names, reason.trim().length > 10]).toEqual([names, true]);
});
