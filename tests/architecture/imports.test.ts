import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';
import { cruiseOptions, forbidden } from './import-rules.ts';

const sourceFiles = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

async function cruiseSources(): Promise<ICruiseResult> {
  const { output } = await cruise(
    ['src'],
    { ...cruiseOptions, ruleSet: { forbidden }, validate: true },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  if (typeof output === 'string') throw new Error('expected the result as an object');
  return output;
}

describe('the import rule', () => {
  it('holds for every module of src, and sees every one of them', async () => {
    const result = await cruiseSources();
    const seen = result.modules.filter((module) => module.source.startsWith('src/'));
    expect(result.summary.violations.map((it) => `${it.rule.name}: ${it.from} → ${it.to}`)).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(sourceFiles.length);
    expect(seen.some((module) => module.dependencies.length > 0)).toBe(true);
  });
});
