import type { OutgoingMessage } from '../domain/delivery.ts';

/** Telegram counts characters of the text; staying well below covers every way of counting. */
const longest = 4000;

/** The same message without anything Telegram could refuse: no tags, no buttons, cut to one message. */
export function plainMessage(message: OutgoingMessage): OutgoingMessage {
  const text = message.html
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '$2 ($1)')
    .replace(/<[^>]*>/g, '')
    .trim();
  const whole = [...toText(text)];
  const cut = whole.length > longest ? `${whole.slice(0, longest).join('')}…` : whole.join('');
  return { html: toHtml(cut || '…'), silent: message.silent, storyIds: message.storyIds };
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

const toText = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? '');

const toHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
