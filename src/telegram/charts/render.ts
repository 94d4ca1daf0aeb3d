import { createRequire } from 'node:module';
import * as Plot from '@observablehq/plot';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';

export interface DayValue {
  /** `2026-11-22` */
  readonly day: string;
  readonly value: number;
}

export interface Figures {
  readonly since: Date;
  readonly until: Date;
  readonly subscribers: readonly DayValue[];
  readonly sent: readonly DayValue[];
  readonly failed: readonly DayValue[];
}

const width = 900;
const height = 320;
const gap = 24;
const dayMs = 86_400_000;
const font = 'DejaVu Sans';
const blue = '#2f6fed';
const red = '#d64545';

/**
 * Two charts over the same days as a PNG: subscribers above, deliveries below. There are no words in it, so
 * it needs no font but for digits; the caption says what is what.
 */
export async function renderChart(figures: Figures): Promise<Buffer> {
  const domain: [Date, Date] = [
    startOfDay(figures.since),
    new Date(startOfDay(figures.until).getTime() + dayMs),
  ];
  const subscribers = chart(domain, highest(figures.subscribers), [
    Plot.areaY(dated(figures.subscribers), { x: 'at', y: 'value', fill: blue, fillOpacity: 0.15 }),
    Plot.lineY(dated(figures.subscribers), { x: 'at', y: 'value', stroke: blue, strokeWidth: 2.5 }),
    Plot.dotY(dated(figures.subscribers), { x: 'at', y: 'value', fill: blue, r: 3 }),
    Plot.ruleY([0]),
  ]);
  const bars = [
    ...dated(figures.sent).map((row) => ({ ...row, kind: 'sent' })),
    ...dated(figures.failed).map((row) => ({ ...row, kind: 'failed' })),
  ];
  const deliveries = chart(domain, highest(figures.sent) + highest(figures.failed), [
    Plot.rectY(bars, { x: 'at', interval: 'day', y: 'value', fill: 'kind', order: ['sent', 'failed'] }),
    Plot.ruleY([0]),
  ]);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${2 * height + gap}">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    subscribers,
    `<g transform="translate(0 ${height + gap})">${deliveries}</g>`,
    '</svg>',
  ].join('');
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [fontFile()], defaultFontFamily: font },
  });
  return image.render().asPng();
}

function chart(domain: [Date, Date], most: number, marks: Plot.Markish[]): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({
    document,
    width,
    height,
    marginLeft: 70,
    marginRight: 45,
    marginTop: 25,
    marginBottom: 40,
    // Read on a phone, where the picture is a third of its width.
    style: { fontFamily: font, fontSize: '22px', color: '#333' },
    x: { type: 'utc', domain, label: null, ticks: 6, tickFormat: '%m-%d' },
    y: { grid: true, nice: true, label: null, ticks: 4, tickFormat: '~s', domain: [0, Math.max(5, most)] },
    color: { domain: ['sent', 'failed'], range: [blue, red] },
    marks,
  });
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return plot.outerHTML;
}

const highest = (values: readonly DayValue[]): number => Math.max(0, ...values.map(({ value }) => value));

const startOfDay = (at: Date): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));

const dated = (values: readonly DayValue[]) =>
  values.map(({ day, value }) => ({ at: new Date(`${day}T00:00:00Z`), value }));

const fontFile = (): string => createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
