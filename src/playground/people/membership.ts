import { memberObject } from '../bot-api/methods/chats.ts';
import type { UpdateQueue } from '../bot-api/updates.ts';
import type { AdminRights, Chat, ChatType, MemberStatus, User } from '../world/objects.ts';
import type { ChatRecord, Member, World } from '../world/world.ts';
import { PeopleProblem } from './people-problem.ts';
import type { PersonInput } from './person.ts';

interface NewChat {
  readonly type: Exclude<ChatType, 'private'>;
  readonly title: string;
  readonly id?: number;
  readonly username?: string;
  readonly isForum?: boolean;
  readonly creator?: PersonInput;
  readonly members?: readonly PersonInput[];
}

interface Standing {
  readonly status?: MemberStatus;
  readonly rights?: AdminRights;
  /** Who changes it; the chat's creator otherwise. */
  readonly by?: PersonInput;
}

/** Who is in which chat, and what the bot may do there. */
export interface Membership {
  createChat(chat: NewChat): Chat;
  addMember(chatId: number, who: PersonInput, standing?: Standing): void;
  /** Adds the bot, promotes it, demotes it or restricts it; it learns by `my_chat_member`. */
  setBot(chatId: number, standing: Standing): void;
  /** Takes the bot out; `kicked` unless it is only to be gone. */
  removeBot(chatId: number, options?: { by?: PersonInput; status?: 'left' | 'kicked' }): void;
  block(chatId: number): void;
  unblock(chatId: number): void;
  deactivate(chatId: number): void;
  deleteChat(chatId: number): void;
  setMembersMayWrite(chatId: number, mayWrite: boolean): void;
  /** Upgrades a basic group; both chats get their service message. */
  migrate(chatId: number, toChatId?: number): Chat;
  createTopic(chatId: number, name: string, by?: PersonInput): number;
  setTopicClosed(chatId: number, threadId: number, isClosed: boolean): void;
  deleteTopic(chatId: number, threadId: number): void;
}

const groupRights: AdminRights = {
  can_manage_chat: true,
  can_change_info: true,
  can_delete_messages: true,
  can_invite_users: true,
  can_restrict_members: false,
  can_promote_members: false,
  can_manage_video_chats: false,
  can_pin_messages: true,
  can_manage_topics: true,
  is_anonymous: false,
};
const channelRights: AdminRights = {
  can_manage_chat: true,
  can_post_messages: true,
  can_edit_messages: true,
  can_delete_messages: true,
  can_change_info: false,
  can_invite_users: true,
  is_anonymous: false,
};

export function createMembership(deps: {
  world: World;
  updates: UpdateQueue;
  person: (input: PersonInput) => User;
}): Membership {
  const { world, updates, person } = deps;

  const recordOf = (chatId: number): ChatRecord => {
    const record = world.findChat(chatId);
    if (!record) throw new PeopleProblem(404, `There is no chat ${chatId}`);
    return record;
  };
  const groupOf = (chatId: number): ChatRecord => {
    const record = recordOf(chatId);
    if (record.chat.type === 'private') throw new PeopleProblem(400, `Chat ${chatId} is a private chat`);
    return record;
  };
  const standing = (record: ChatRecord, user: User): Member =>
    record.members.get(user.id) ?? { user, status: 'left', rights: {} };

  const actor = (record: ChatRecord, by: PersonInput | undefined): User => {
    if (by !== undefined) return person(by);
    const creator = [...record.members.values()].find((one) => one.status === 'creator');
    if (!creator) throw new PeopleProblem(400, 'Say who does it (by): this chat has no creator');
    return creator.user;
  };

  const change = (record: ChatRecord, by: User, next: Member): void => {
    const previous = standing(record, next.user);
    record.members.set(next.user.id, next);
    updates.push(next.user.id === world.bot.id ? 'my_chat_member' : 'chat_member', {
      chat: record.chat,
      from: by,
      date: world.nowSeconds(),
      old_chat_member: memberObject(previous),
      new_chat_member: memberObject(next),
    });
    world.events.emit({ kind: 'chat', chatId: record.chat.id });
  };

  const rightsFor = (
    record: ChatRecord,
    status: MemberStatus,
    given: AdminRights | undefined,
  ): AdminRights => {
    if (status !== 'administrator') return given ?? {};
    return { ...(record.chat.type === 'channel' ? channelRights : groupRights), ...given };
  };

  const isIn = (status: MemberStatus): boolean => status !== 'left' && status !== 'kicked';

  const privateStanding = (chatId: number, status: MemberStatus): void => {
    const record = recordOf(chatId);
    const user = world.users.get(chatId);
    if (record.chat.type !== 'private' || !user)
      throw new PeopleProblem(400, `Chat ${chatId} is not a private chat`);
    record.isBlocked = status === 'kicked';
    change(record, user, { user: world.bot, status, rights: {} });
    // A private chat has no members; only the change is told.
    record.members.delete(world.bot.id);
  };

  return {
    createChat({ type, title, id, username, isForum, creator, members = [] }) {
      if (id !== undefined && (id >= 0 || world.findChat(id))) {
        throw new PeopleProblem(400, `A new group or channel needs a negative id that is free, not ${id}`);
      }
      const record = world.addChat({
        type,
        title,
        ...(id === undefined ? {} : { id }),
        ...(username ? { username } : {}),
        ...(isForum && type === 'supergroup' ? { isForum } : {}),
      });
      if (creator !== undefined) {
        const user = person(creator);
        record.members.set(user.id, { user, status: 'creator', rights: {} });
      }
      for (const member of members) {
        const user = person(member);
        if (!record.members.has(user.id)) record.members.set(user.id, { user, status: 'member', rights: {} });
      }
      return record.chat;
    },

    addMember(chatId, who, { status = 'member', rights, by } = {}) {
      const record = groupOf(chatId);
      const user = person(who);
      change(record, by === undefined ? user : person(by), {
        user,
        status,
        rights: rightsFor(record, status, rights),
      });
    },

    setBot(chatId, { status = 'administrator', rights, by }) {
      const record = groupOf(chatId);
      const from = actor(record, by);
      const wasIn = isIn(standing(record, world.bot).status);
      change(record, from, { user: world.bot, status, rights: rightsFor(record, status, rights) });
      if (!wasIn && isIn(status) && record.chat.type !== 'channel') {
        updates.push('message', world.append(record, { from, new_chat_members: [world.bot] }));
      }
    },

    removeBot(chatId, { by, status = 'kicked' } = {}) {
      const record = groupOf(chatId);
      const from = actor(record, by);
      if (record.chat.type !== 'channel') world.append(record, { from, left_chat_member: world.bot });
      change(record, from, { user: world.bot, status, rights: {} });
    },

    block: (chatId) => privateStanding(chatId, 'kicked'),
    unblock: (chatId) => privateStanding(chatId, 'member'),

    deactivate(chatId) {
      recordOf(chatId).isDeactivated = true;
    },
    deleteChat(chatId) {
      groupOf(chatId).isDeleted = true;
      world.events.emit({ kind: 'chat', chatId });
    },
    setMembersMayWrite(chatId, mayWrite) {
      groupOf(chatId).membersMayWrite = mayWrite;
    },

    migrate(chatId, toChatId) {
      const old = groupOf(chatId);
      if (old.chat.type !== 'group' || old.migratedToChatId !== undefined) {
        throw new PeopleProblem(400, `Chat ${chatId} is not a basic group`);
      }
      const record = world.addChat({
        type: 'supergroup',
        title: old.chat.title ?? '',
        ...(toChatId === undefined ? {} : { id: toChatId }),
      });
      for (const [userId, member] of old.members) record.members.set(userId, member);
      const from = actor(old, undefined);
      const leaving = world.append(old, { from, migrate_to_chat_id: record.chat.id });
      const arriving = world.append(record, {
        from,
        sender_chat: record.chat,
        migrate_from_chat_id: chatId,
      });
      old.migratedToChatId = record.chat.id;
      updates.push('message', leaving);
      updates.push('message', arriving);
      world.events.emit({ kind: 'chat', chatId });
      return record.chat;
    },

    createTopic(chatId, name, by) {
      const record = groupOf(chatId);
      if (!record.chat.is_forum) throw new PeopleProblem(400, `Chat ${chatId} is not a forum`);
      const from = actor(record, by);
      const threadId = record.lastMessageId + 1;
      record.topics.set(threadId, { name, isClosed: false });
      const message = world.append(record, {
        from,
        message_thread_id: threadId,
        is_topic_message: true,
        forum_topic_created: { name, icon_color: 7_322_096 },
      });
      if (isIn(standing(record, world.bot).status)) updates.push('message', message);
      world.events.emit({ kind: 'chat', chatId });
      return threadId;
    },

    setTopicClosed(chatId, threadId, isClosed) {
      const record = groupOf(chatId);
      const topic = record.topics.get(threadId);
      if (!topic) throw new PeopleProblem(404, `There is no topic ${threadId} in chat ${chatId}`);
      record.topics.set(threadId, { ...topic, isClosed });
      const message = world.append(record, {
        from: actor(record, undefined),
        message_thread_id: threadId,
        is_topic_message: true,
        ...(isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }),
      });
      if (isIn(standing(record, world.bot).status)) updates.push('message', message);
      world.events.emit({ kind: 'chat', chatId });
    },

    deleteTopic(chatId, threadId) {
      groupOf(chatId).topics.delete(threadId);
      world.events.emit({ kind: 'chat', chatId });
    },
  };
}
