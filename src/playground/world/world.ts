import type { Clock } from '../../shared/clock.ts';
import { createEvents, type Events } from './events.ts';
import { createFiles, type Files } from './files.ts';
import type {
  AdminRights,
  Chat,
  ChatType,
  MemberStatus,
  Message,
  MessageContent,
  ReplyKeyboard,
  ReplyPrompt,
  User,
} from './objects.ts';

export interface Member {
  readonly user: User;
  readonly status: MemberStatus;
  readonly rights: AdminRights;
}

interface Topic {
  readonly name: string;
  readonly isClosed: boolean;
}

/** A chat with everything that happens to it. Only the world and the people in it write here. */
export interface ChatRecord {
  chat: Chat;
  description: string;
  readonly members: Map<number, Member>;
  readonly messages: Map<number, Message>;
  readonly topics: Map<number, Topic>;
  /** A person the bot may not write to before they wrote themselves. */
  hasStarted: boolean;
  isBlocked: boolean;
  isDeactivated: boolean;
  isDeleted: boolean;
  /** Whether members without rights of their own may write. */
  membersMayWrite: boolean;
  migratedToChatId: number | undefined;
  pinnedMessageId: number | undefined;
  replyKeyboard: ReplyKeyboard | undefined;
  replyPrompt: ReplyPrompt | undefined;
  /** Numbers of deleted messages are never given again. */
  lastMessageId: number;
}

export interface BotUser extends User {
  readonly username: string;
}

export interface World {
  readonly bot: BotUser;
  readonly clock: Clock;
  readonly events: Events;
  readonly files: Files;
  readonly chats: ReadonlyMap<number, ChatRecord>;
  readonly users: ReadonlyMap<number, User>;
  remember(user: User): User;
  findChat(id: number): ChatRecord | undefined;
  /** Of supergroups and channels; a person's name leads to no chat. */
  findChatByUsername(username: string): ChatRecord | undefined;
  /** The private chat of a person, made when it is not there yet; its number is theirs unless another is given. */
  privateChat(user: User, chatId?: number): ChatRecord;
  addChat(chat: {
    id?: number;
    type: ChatType;
    title: string;
    username?: string;
    isForum?: boolean;
  }): ChatRecord;
  append(record: ChatRecord, content: MessageContent): Message;
  replace(record: ChatRecord, message: Message): void;
  remove(record: ChatRecord, messageId: number): void;
  nowSeconds(): number;
}

/** The state of this local Telegram: people, chats and messages, all in memory. */
export function createWorld(deps: { clock: Clock; bot: BotUser }): World {
  const { clock, bot } = deps;
  const events = createEvents();
  const files = createFiles();
  const chats = new Map<number, ChatRecord>();
  const users = new Map<number, User>([[bot.id, bot]]);
  // Private chats and basic groups share one numbering, as at Telegram; supergroups and channels have their own.
  let sharedMessageId = 0;
  let groups = 0;

  const nowSeconds = (): number => Math.floor(clock.now().getTime() / 1000);

  const newRecord = (chat: Chat): ChatRecord => ({
    chat,
    description: '',
    members: new Map(),
    messages: new Map(),
    topics: new Map(),
    hasStarted: false,
    isBlocked: false,
    isDeactivated: false,
    isDeleted: false,
    membersMayWrite: true,
    migratedToChatId: undefined,
    pinnedMessageId: undefined,
    replyKeyboard: undefined,
    replyPrompt: undefined,
    lastMessageId: 0,
  });

  const put = (record: ChatRecord): ChatRecord => {
    chats.set(record.chat.id, record);
    events.emit({ kind: 'chat', chatId: record.chat.id });
    return record;
  };

  const nextMessageId = (record: ChatRecord): number => {
    if (record.chat.type === 'private' || record.chat.type === 'group') {
      sharedMessageId += 1;
      return sharedMessageId;
    }
    return record.lastMessageId + 1;
  };

  return {
    bot,
    clock,
    events,
    files,
    chats,
    users,
    nowSeconds,
    remember(user) {
      const known = users.get(user.id);
      const merged = known ? { ...known, ...user } : user;
      users.set(user.id, merged);
      if (JSON.stringify(known) !== JSON.stringify(merged)) events.emit({ kind: 'person', person: merged });
      return merged;
    },
    findChat: (id) => chats.get(id),
    findChatByUsername: (username) =>
      [...chats.values()].find(
        ({ chat }) => chat.type !== 'private' && chat.username?.toLowerCase() === username.toLowerCase(),
      ),
    privateChat(user, chatId = user.id) {
      const known = chats.get(chatId);
      if (known) return known;
      const { first_name, last_name, username } = user;
      return put(
        newRecord({
          id: chatId,
          type: 'private',
          first_name,
          ...(last_name ? { last_name } : {}),
          ...(username ? { username } : {}),
        }),
      );
    },
    addChat({ id, type, title, username, isForum }) {
      groups += 1;
      const chatId = id ?? (type === 'group' ? -(4_000_000 + groups) : -(1_001_000_000_000 + groups));
      return put(
        newRecord({
          id: chatId,
          type,
          title,
          ...(username ? { username } : {}),
          ...(isForum ? { is_forum: true } : {}),
        }),
      );
    },
    append(record, content) {
      const messageId = nextMessageId(record);
      record.lastMessageId = messageId;
      const message: Message = {
        message_id: messageId,
        date: nowSeconds(),
        chat: record.chat,
        ...content,
      };
      record.messages.set(messageId, message);
      events.emit({ kind: 'message', chatId: record.chat.id, message });
      return message;
    },
    replace(record, message) {
      record.messages.set(message.message_id, message);
      events.emit({ kind: 'edited', chatId: record.chat.id, message });
    },
    remove(record, messageId) {
      if (record.messages.delete(messageId)) {
        events.emit({ kind: 'deleted', chatId: record.chat.id, messageId });
      }
    },
  };
}
