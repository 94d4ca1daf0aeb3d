import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPlaygroundApp, type PlaygroundApp } from './support/playground-app.ts';

let docket: PlaygroundApp;
beforeAll(async () => {
  docket = await openPlaygroundApp();
  await docket.app.runOnce();
  await docket.app.start();
});
afterAll(() => docket.close());

const reader = 5001;

describe('the whole way, from a feed to a digest in the chat', () => {
  it('brings a newcomer to a first digest in two taps', async () => {
    await docket.write(reader, '/start');
    const welcome = await docket.heard(reader, 'technology-policy news');
    const [subscribe] = welcome.reply_markup?.inline_keyboard.flat() ?? [];
    await docket.press(reader, welcome.message_id, subscribe?.callback_data ?? '');
    await docket.heard(reader, 'Next digest');
    const digest = await docket.heard(reader, 'Tech policy ·');
    expect(digest.text).toMatch(/\d+ stories from \d+ articles, \d+ outlets/);
    expect(digest.text).toContain('1. ');
    expect(digest.text).toContain(' • ');
  });

  it('tells no story twice', async () => {
    const headlines = (text = '') =>
      [...text.matchAll(/^\d+\. .+$/gm)].map(([line]) => line.replace(/^\d+\. /, ''));
    const before = await docket.messages(reader);
    const told = before.flatMap(({ text }) => headlines(text));
    await docket.write(reader, '/latest');
    const after = await vi.waitFor(
      async () => {
        const said = (await docket.messages(reader))
          .slice(before.length + 1)
          .filter(({ from }) => from?.is_bot);
        expect(said.length).toBeGreaterThan(0);
        return said;
      },
      { timeout: 20_000 },
    );
    expect(told.length).toBeGreaterThan(0);
    expect(headlines(after[0]?.text).filter((headline) => told.includes(headline))).toEqual([]);
  });

  it('keeps off-topic articles out and puts what several outlets tell into one story', async () => {
    const said = (await docket.messages(reader)).map((message) => message.text ?? '').join('\n');
    expect(said).toMatch(/\(first\) · /);
    expect(said).not.toMatch(/foldable|smartwatch review/i);
  });

  it('erases everything about a chat with /forget', async () => {
    await docket.write(reader, '/forget');
    const question = await docket.heard(reader, 'rase');
    const [yes] = question.reply_markup?.inline_keyboard.flat() ?? [];
    await docket.press(reader, question.message_id, yes?.callback_data ?? '');
    await docket.heard(reader, 'rased');
    for (const file of [docket.databaseFile, `${docket.databaseFile}-wal`]) {
      expect(existsSync(file) && readFileSync(file).includes(String(reader))).toBe(false);
    }
  });
});

describe('operations', () => {
  it('is ready once it polls, ticks and has read its sources', async () => {
    const answer = await fetch(`${docket.app.origin()}/readyz`);
    expect(await answer.json()).toMatchObject({ status: 'ready' });
  });
});
