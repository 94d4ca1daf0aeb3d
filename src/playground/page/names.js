/** How people, chats and messages are called in lists and headers. */
export function personName(person) {
  if (!person) return 'Somebody';
  return [person.first_name, person.last_name].filter(Boolean).join(' ');
}

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '?') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

/** One of eight colours, always the same for one id. */
export const colorOf = (id) => (Math.abs(Math.trunc(id)) % 97) % 8;

export function chatTitle(summary, bot) {
  return summary.chat.type === 'private' ? bot.name || bot.user.first_name : summary.chat.title;
}

export function serviceText(message, bot) {
  const who = personName(message.from);
  if (message.new_chat_members) {
    return `${who} added ${message.new_chat_members.map(personName).join(', ')}`;
  }
  if (message.left_chat_member) {
    return message.from?.id === message.left_chat_member.id
      ? `${who} left`
      : `${who} removed ${personName(message.left_chat_member)}`;
  }
  if (message.migrate_to_chat_id) return 'This group became a supergroup';
  if (message.migrate_from_chat_id) return 'A group became this supergroup';
  if (message.pinned_message) return `${who} pinned ${preview(message.pinned_message, bot)}`;
  if (message.forum_topic_created) return `${who} opened the topic “${message.forum_topic_created.name}”`;
  if (message.forum_topic_closed) return `${who} closed this topic`;
  if (message.forum_topic_reopened) return `${who} reopened this topic`;
  if (message.group_chat_created) return `${who} made this group`;
  return undefined;
}

export const senderName = (message) => message.sender_chat?.title ?? personName(message.from);

/** A message in one line. */
export function preview(message, bot) {
  const service = serviceText(message, bot);
  if (service) return service;
  const kind = message.photo
    ? 'Photo'
    : message.document
      ? (message.document.file_name ?? 'File')
      : message.location
        ? 'Location'
        : '';
  const words = (message.text ?? message.caption ?? '').replace(/\s+/g, ' ').slice(0, 140);
  return [kind, words].filter(Boolean).join(' · ');
}
