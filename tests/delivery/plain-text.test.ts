import { expect, it } from 'vitest';
import { plainMessage } from '../../src/delivery/plain-text.ts';

it('keeps words and addresses and drops everything Telegram could refuse', () => {
  const message = plainMessage({
    html: '<b>A &amp; B</b>\n<a href="https://a.example/?x=1&amp;y=2">1 &lt; 2</a> <blockquote expandable>more',
    buttons: [[{ text: 'More', callbackData: 'more' }]],
    silent: true,
    storyIds: [1],
  });
  expect(message).toEqual({
    html: 'A &amp; B\n1 &lt; 2 (https://a.example/?x=1&amp;y=2) more',
    silent: true,
    storyIds: [1],
  });
});

it('cuts what is too long for one message between characters', () => {
  const { html } = plainMessage({ html: '🏛'.repeat(9000) });
  expect([...html]).toHaveLength(4001);
  expect(html.endsWith('🏛…')).toBe(true);
});
