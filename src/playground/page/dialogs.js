import { el } from './dom.js';

const toasts = document.getElementById('toasts');

/** A few words at the bottom that go away by themselves, later the more there is to read. */
export function toast(text, tone = 'plain') {
  const note = el('div', { class: `toast ${tone}` }, text);
  toasts.append(note);
  setTimeout(() => note.classList.add('leaving'), 2600 + text.length * 35);
  setTimeout(() => note.remove(), 3000 + text.length * 35);
}

function show(dialog) {
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.showModal();
}

/** What a bot says so that it cannot be missed. */
export function alertDialog(title, text) {
  const dialog = el(
    'dialog',
    { class: 'dialog' },
    el('h2', {}, title),
    el('p', {}, text),
    el('form', { method: 'dialog' }, el('button', { class: 'primary' }, 'OK')),
  );
  show(dialog);
}

/** Asks for one of several things; resolves to its value, or to undefined. */
export function choose(title, text, options) {
  return new Promise((resolve) => {
    let chosen;
    const dialog = el(
      'dialog',
      { class: 'dialog' },
      el('h2', {}, title),
      text && el('p', {}, text),
      el(
        'div',
        { class: 'options' },
        options.map(({ label, detail, value }) =>
          el(
            'button',
            {
              type: 'button',
              onclick: () => {
                chosen = value;
                dialog.close();
              },
            },
            el('b', {}, label),
            detail && el('span', {}, detail),
          ),
        ),
      ),
      el('form', { method: 'dialog' }, el('button', { class: 'quiet' }, 'Cancel')),
    );
    dialog.addEventListener('close', () => resolve(chosen));
    show(dialog);
  });
}

/** A menu that drops from its button and closes on a choice, a click elsewhere or Escape. */
export function menu(button, items) {
  const existing = document.querySelector('.menu');
  existing?.remove();
  if (existing?.owner === button) return;
  const close = () => {
    list.remove();
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', onOutside);
    document.removeEventListener('keydown', onKey);
  };
  const onOutside = (event) => {
    if (!list.contains(event.target) && !button.contains(event.target)) close();
  };
  const onKey = (event) => {
    if (event.key === 'Escape') {
      close();
      button.focus();
      return;
    }
    const entries = [...list.querySelectorAll('button')];
    const at = entries.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      entries[(at + step + entries.length) % entries.length]?.focus();
    }
  };
  const list = el(
    'div',
    { class: 'menu', role: 'menu' },
    items.map(({ label, detail, tone, onSelect }) =>
      el(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          class: tone ?? '',
          onclick: () => {
            close();
            onSelect();
          },
        },
        label,
        detail && el('small', {}, detail),
      ),
    ),
  );
  list.owner = button;
  button.setAttribute('aria-expanded', 'true');
  button.after(list);
  document.addEventListener('pointerdown', onOutside);
  document.addEventListener('keydown', onKey);
  list.querySelector('button')?.focus();
}
