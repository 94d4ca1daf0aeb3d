import { el, icon } from './dom.js';

const elements = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};

const blocks = ['blockquote', 'expandable_blockquote', 'pre'];

/**
 * Turns a text with Bot API entities into nodes. Entities nest and never cross; offsets count UTF-16 units, as
 * JavaScript's strings do. `onCommand` and `onLink` let the chat handle commands and its own bot's links.
 */
export function formatted(text, entities = [], handlers = {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return build(text, sorted, 0, text.length, handlers);
}

function build(text, entities, from, to, handlers) {
  const nodes = [];
  let at = from;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    let next = index + 1;
    while (next < entities.length && entities[next].offset < end) next += 1;
    const inner = build(text, entities.slice(index + 1, next), entity.offset, end, handlers);
    nodes.push(...wrap(entity, text.slice(entity.offset, end), inner, handlers));
    // A quote or code block ends its line by itself.
    at = blocks.includes(entity.type) && text[end] === '\n' && end < to ? end + 1 : end;
    index = next;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function wrap(entity, plain, inner, handlers) {
  const simple = elements[entity.type];
  if (simple) return [el(simple, {}, inner)];
  switch (entity.type) {
    case 'text_link':
      return [link(entity.url, inner, handlers)];
    case 'url':
      return [link(/^[a-z]+:/i.test(plain) ? plain : `http://${plain}`, inner, handlers)];
    case 'email':
      return [el('span', { class: 'address' }, inner)];
    case 'pre':
      return [el('pre', { data: { language: entity.language ?? '' } }, el('code', {}, inner))];
    case 'spoiler':
      return [spoiler(inner)];
    case 'blockquote':
      return [el('blockquote', {}, inner)];
    case 'expandable_blockquote':
      return [expandable(inner)];
    case 'bot_command':
      return [
        handlers.onCommand
          ? el(
              'button',
              { type: 'button', class: 'command', onclick: () => handlers.onCommand(plain) },
              inner,
            )
          : el('span', { class: 'address' }, inner),
      ];
    case 'mention':
    case 'hashtag':
    case 'cashtag':
    case 'text_mention':
      return [el('span', { class: 'address' }, inner)];
    default:
      return inner;
  }
}

/** Only addresses that cannot run anything become links. */
export function safeAddress(address) {
  try {
    const url = new URL(address);
    return ['http:', 'https:', 'tg:'].includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

export function link(address, content, handlers = {}, className = '') {
  const url = safeAddress(address);
  if (!url) return el('span', {}, content);
  return el(
    'a',
    {
      href: url.href,
      class: className,
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      title: url.href,
      onclick: (event) => {
        if (handlers.onLink?.(url)) event.preventDefault();
      },
    },
    content,
  );
}

function spoiler(inner) {
  const reveal = () => {
    span.classList.add('shown');
    span.removeAttribute('role');
    span.removeAttribute('tabindex');
    span.removeAttribute('aria-label');
  };
  const span = el(
    'span',
    {
      class: 'spoiler',
      role: 'button',
      tabIndex: 0,
      aria: { label: 'Hidden text; press to show' },
      onclick: reveal,
      onkeydown: (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          reveal();
        }
      },
    },
    el('span', {}, inner),
  );
  return span;
}

/** A quote cut to three lines until it is opened; a quote that fits has no button. */
function expandable(inner) {
  const content = el('div', { class: 'quote-content' }, inner);
  const button = el(
    'button',
    { type: 'button', class: 'quote-toggle', aria: { expanded: 'false', label: 'Show all of the quote' } },
    icon('down'),
  );
  const quote = el('blockquote', { class: 'expandable' }, content, button);
  const set = (isOpen) => {
    quote.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-label', isOpen ? 'Show less of the quote' : 'Show all of the quote');
  };
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    set(!quote.classList.contains('open'));
  });
  quote.addEventListener('click', (event) => {
    const isControl = event.target instanceof Element && event.target.closest('a, button, .spoiler');
    const isSelecting = String(getSelection()) !== '';
    if (!isControl && !isSelecting && quote.classList.contains('long'))
      set(!quote.classList.contains('open'));
  });
  new ResizeObserver(() => {
    if (!quote.classList.contains('open')) {
      quote.classList.toggle('long', content.scrollHeight > content.clientHeight + 2);
    }
  }).observe(content);
  return quote;
}
