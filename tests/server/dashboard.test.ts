import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createPrometheusMetrics } from '../../src/server/metrics.ts';

const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
});
const metrics = createPrometheusMetrics(async () => ({
  byState: { pending: 0, sending: 0, sent: 0, unknown: 0, dead: 0, skipped: 0 },
}));

it('the dashboard asks only for metrics there are', async () => {
  const { panels } = dashboard.parse(JSON.parse(readFileSync('config/grafana-dashboard.json', 'utf8')));
  const known = new Set([...(await metrics.render()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  for (const { title, targets } of panels) {
    for (const { expr } of targets) {
      const asked = expr.match(/\b(?:docket|process|nodejs)_[a-z0-9_]+/g) ?? [];
      expect(asked.length, `${title}: ${expr}`).toBeGreaterThan(0);
      for (const name of asked) expect(known, title).toContain(name.replace(/_(bucket|count|sum)$/, ''));
    }
  }
});

it('metrics are named by the conventions of Prometheus', async () => {
  const types = [...(await metrics.render()).matchAll(/^# TYPE (docket_\S+) (\S+)/gm)];
  expect(types.length).toBeGreaterThan(10);
  for (const [, name = '', type] of types) {
    expect(name).toMatch(/^docket_[a-z]+(_[a-z]+)*$/);
    expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter']);
    if (type === 'histogram') expect(name).toMatch(/_seconds$/);
  }
});
