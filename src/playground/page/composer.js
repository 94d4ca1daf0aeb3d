import { api } from './api.js';
import { choose, toast } from './dialogs.js';
import { el, icon, iconButton } from './dom.js';
import { preview, senderName } from './names.js';

const places = [
  { label: 'Berlin', latitude: 52.52, longitude: 13.405 },
  { label: 'Shanghai', latitude: 31.23, longitude: 121.474 },
  { label: 'New York', latitude: 40.713, longitude: -74.006 },
  { label: 'São Paulo', latitude: -23.55, longitude: -46.633 },
  { label: 'New Delhi', latitude: 28.614, longitude: 77.209 },
  { label: 'Sydney', latitude: -33.869, longitude: 151.209 },
];

/**
 * Where one writes: commands with a menu and suggestions, the keyboard a bot asked for, files, and inline
 * queries to the bot. `chat` tells whom it speaks for and where.
 */
export function createComposer({ store, chat, isChannel, isGroup, canPost, onError }) {
  const usualPlaceholder = isChannel ? 'Write a post' : 'Write a message';
  let commands = [];
  let replyTo;
  let promptId;
  let inlineTurn = 0;

  const input = el('textarea', {
    rows: 1,
    placeholder: usualPlaceholder,
    aria: { label: usualPlaceholder },
    autocomplete: 'off',
    maxLength: 4096,
    dir: 'auto',
  });
  const suggestions = el('div', {
    class: 'suggestions',
    role: 'listbox',
    aria: { label: 'Suggestions' },
    hidden: true,
  });
  const replyBar = el('div', { class: 'reply-bar', hidden: true });
  const replyKeys = el('div', { class: 'reply-keys', hidden: true });
  const file = el('input', { type: 'file', hidden: true, tabIndex: -1 });
  const send = iconButton('send', 'Send', () => submit(), { class: 'icon-button send', disabled: true });
  const commandButton = el(
    'button',
    {
      type: 'button',
      class: 'command-menu',
      aria: { expanded: 'false' },
      hidden: true,
      onclick: () => toggleCommands(),
    },
    icon('menu'),
    'Menu',
  );

  const place = () => ({
    from: chat.speakerId(),
    threadId: chat.threadId(),
    replyToMessageId: replyTo?.message_id,
  });

  const post = async (content) => {
    const message = { ...place(), ...content };
    setReply(undefined);
    await api.send(chat.id(), message).catch(onError);
  };
  const say = (text) => post({ text });

  /** The message answered next, shown above the input; `placeholder` says what the bot wants. */
  const setReply = (message, placeholder) => {
    replyTo = message;
    input.placeholder = placeholder || usualPlaceholder;
    replyBar.hidden = !message;
    if (!message) return;
    replyBar.replaceChildren(
      icon('reply'),
      el(
        'span',
        { class: 'reply-words' },
        el('b', {}, senderName(message)),
        el('span', {}, preview(message, store.bot())),
      ),
      iconButton('close', 'Do not reply', () => setReply(undefined)),
    );
  };

  const submit = async () => {
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    resize();
    hideSuggestions();
    await say(text);
  };

  const resize = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 200)}px`;
    send.disabled = input.value.trim() === '';
  };

  const hideSuggestions = () => {
    suggestions.hidden = true;
    suggestions.replaceChildren();
    commandButton.setAttribute('aria-expanded', 'false');
  };

  /** Commands stand in one line each; cards have a title with more text below it. */
  const offer = (entries, look = 'lines') => {
    suggestions.dataset.look = look;
    suggestions.replaceChildren(
      ...entries.map(({ title, detail, onSelect }, index) =>
        el(
          'button',
          {
            type: 'button',
            role: 'option',
            class: index === 0 ? 'suggestion active' : 'suggestion',
            aria: { selected: String(index === 0) },
            onclick: onSelect,
          },
          el('b', {}, title),
          detail && el('span', {}, detail),
        ),
      ),
    );
    suggestions.hidden = entries.length === 0;
  };

  const commandEntries = (typed) =>
    commands
      .filter(({ command }) => command.startsWith(typed))
      .map(({ command, description }) => ({
        title: `/${command}`,
        detail: description,
        onSelect: () => {
          input.value = '';
          resize();
          hideSuggestions();
          input.focus();
          void say(isGroup ? `/${command}@${store.bot().user.username}` : `/${command}`);
        },
      }));

  const toggleCommands = () => {
    if (!suggestions.hidden) return hideSuggestions();
    offer(commandEntries(''));
    commandButton.setAttribute('aria-expanded', 'true');
    suggestions.querySelector('button')?.focus();
  };

  const askInline = async (query) => {
    inlineTurn += 1;
    const turn = inlineTurn;
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (turn !== inlineTurn) return;
    try {
      const answer = await api.inline(chat.speakerId(), query);
      if (turn !== inlineTurn) return;
      if (answer.results.length === 0) {
        offer([{ title: 'Nothing found', detail: query, onSelect: hideSuggestions }]);
        return;
      }
      offer(
        answer.results.map((result) => ({
          title: result.title,
          detail: result.description,
          onSelect: async () => {
            input.value = '';
            resize();
            hideSuggestions();
            await api.shareInline(chat.id(), chat.speakerId(), query, result).catch(onError);
          },
        })),
        'cards',
      );
    } catch (error) {
      onError(error);
    }
  };

  const suggest = () => {
    inlineTurn += 1;
    const command = /^\/(\w*)$/.exec(input.value);
    if (command) {
      offer(commandEntries(command[1]));
      return;
    }
    const inline = /^@(\w+)\s(.*)$/s.exec(input.value);
    if (inline && inline[1].toLowerCase() === store.bot().user.username.toLowerCase()) {
      void askInline(inline[2]);
      return;
    }
    hideSuggestions();
  };

  const move = (step) => {
    const entries = [...suggestions.querySelectorAll('.suggestion')];
    const at = entries.findIndex((entry) => entry.classList.contains('active'));
    const next = entries[(at + step + entries.length) % entries.length];
    for (const entry of entries) {
      entry.classList.toggle('active', entry === next);
      entry.setAttribute('aria-selected', String(entry === next));
    }
    next?.scrollIntoView({ block: 'nearest' });
  };

  input.addEventListener('input', () => {
    resize();
    suggest();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isOpen = !suggestions.hidden;
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (isOpen && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      const title = suggestions.querySelector('.active b')?.textContent ?? '';
      if (title.startsWith('/')) input.value = `${title} `;
      resize();
      hideSuggestions();
    } else if (isOpen && event.key === 'Escape') {
      hideSuggestions();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const active = suggestions.querySelector('.active');
      if (isOpen && active && !input.value.includes(' ')) active.click();
      else if (isOpen && active && input.value.startsWith('@')) active.click();
      else void submit();
    }
  });
  suggestions.addEventListener('keydown', (event) => {
    const entries = [...suggestions.querySelectorAll('.suggestion')];
    const at = entries.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      entries[(at + step + entries.length) % entries.length]?.focus();
    } else if (event.key === 'Escape') {
      hideSuggestions();
      input.focus();
    }
  });

  file.addEventListener('change', async () => {
    const [picked] = file.files;
    file.value = '';
    if (!picked) return;
    if (picked.size > 20_000_000) {
      toast('Bots can read files of up to 20 MB', 'bad');
      return;
    }
    const caption = input.value.trim();
    input.value = '';
    resize();
    const content = await base64(picked);
    const mimeType = picked.type || 'application/octet-stream';
    await post({ document: { fileName: picked.name, mimeType, content, caption: caption || undefined } });
  });

  const sendLocation = async () => {
    const place = await choose(
      'Send a location',
      'Your own is not asked for; these stand in for it.',
      places.map((one) => ({
        label: one.label,
        detail: `${one.latitude.toFixed(2)}, ${one.longitude.toFixed(2)}`,
        value: one,
      })),
    );
    if (!place) return;
    const { latitude, longitude } = place;
    await post({ location: { latitude, longitude } });
  };

  const showReplyKeyboard = (keyboard) => {
    replyKeys.hidden = !keyboard;
    if (!replyTo) input.placeholder = keyboard?.input_field_placeholder || usualPlaceholder;
    replyKeys.replaceChildren(
      ...(keyboard?.keyboard ?? []).map((row) =>
        el(
          'div',
          { class: 'keyboard-row' },
          row.map((button) =>
            el(
              'button',
              {
                type: 'button',
                class: 'reply-key',
                onclick: () => (button.request_location ? sendLocation() : say(button.text)),
              },
              button.request_location && icon('place'),
              button.text,
            ),
          ),
        ),
      ),
    );
  };

  const form = el(
    'form',
    {
      class: 'composer-row',
      onsubmit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    commandButton,
    input,
    file,
    iconButton('attach', 'Send a file', () => file.click()),
    send,
  );
  const element = canPost
    ? el('div', { class: 'composer' }, suggestions, replyBar, form, replyKeys)
    : el('div', { class: 'composer closed' }, 'Only administrators post here');

  return {
    element,
    say,
    focus: () => input.focus(),
    write(text) {
      input.value = text;
      resize();
      input.focus();
      suggest();
    },
    showReplyKeyboard,
    reply(message) {
      setReply(message);
      input.focus();
    },
    /** The bot asks for an answer to one of its messages; each is shown once. */
    prompt(wanted, message) {
      if (!wanted) {
        if (promptId !== undefined && replyTo?.message_id === promptId) setReply(undefined);
        promptId = undefined;
      } else if (wanted.messageId !== promptId && message) {
        promptId = wanted.messageId;
        setReply(message, wanted.placeholder);
        input.focus();
      }
    },
    async loadCommands() {
      if (!canPost || isChannel) return;
      commands = await api.commands(chat.id(), chat.speakerId());
      commandButton.hidden = commands.length === 0;
    },
  };
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
