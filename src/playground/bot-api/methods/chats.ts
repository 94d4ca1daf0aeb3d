import type { Member } from '../../world/world.ts';
import { chatWithMembers, namedChat, readableChat } from '../access.ts';
import { badRequest, forbidden } from '../errors.ts';
import type { Call, MethodContext, Methods } from './context.ts';

/** A member as the Bot API tells it, with the rights of an administrator spelt out. */
export function memberObject(member: Member, isAnonymous = false): Readonly<Record<string, unknown>> {
  const { user, status, rights } = member;
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: isAnonymous };
    case 'administrator':
      return { status, user, can_be_edited: false, is_anonymous: isAnonymous, ...rights };
    case 'restricted':
      return { status, user, is_member: true, until_date: 0, ...rights };
    case 'kicked':
      return { status, user, until_date: 0 };
    default:
      return { status, user };
  }
}

export function chatMethods({ world }: MethodContext): Methods {
  const iconColors = [7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047];

  return {
    getChat({ parameters }: Call) {
      const record = readableChat(world, parameters);
      const pinned = record.messages.get(record.pinnedMessageId ?? 0);
      return {
        ...record.chat,
        ...(record.description ? { description: record.description } : {}),
        ...(pinned ? { pinned_message: pinned } : {}),
        ...(record.chat.type === 'private' || record.chat.type === 'channel'
          ? {}
          : { permissions: { can_send_messages: record.membersMayWrite } }),
        accent_color_id: Math.abs(record.chat.id) % 7,
        max_reaction_count: 11,
      };
    },

    getChatMember({ parameters }: Call) {
      const record = chatWithMembers(world, parameters);
      const userId = parameters.integer('user_id', 0);
      if (userId <= 0) throw badRequest('invalid user_id specified');
      const member = record.members.get(userId);
      if (member) return memberObject(member, member.rights.is_anonymous);
      const user = world.users.get(userId);
      if (!user) throw badRequest('user not found');
      if (record.chat.type === 'private') return memberObject({ user, status: 'member', rights: {} });
      return memberObject({ user, status: 'left', rights: {} });
    },

    getChatAdministrators({ parameters }: Call) {
      const record = chatWithMembers(world, parameters);
      if (record.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
      return [...record.members.values()]
        .filter((one) => one.status === 'creator' || one.status === 'administrator')
        .filter((one) => !one.user.is_bot || one.user.id === world.bot.id)
        .map((one) => memberObject(one, one.rights.is_anonymous));
    },

    getChatMemberCount({ parameters }: Call) {
      const record = chatWithMembers(world, parameters);
      if (record.chat.type === 'private') return 2;
      return [...record.members.values()].filter((one) => one.status !== 'left' && one.status !== 'kicked')
        .length;
    },

    leaveChat({ parameters }: Call) {
      const record = namedChat(world, parameters);
      if (record.chat.type === 'private') throw badRequest("private chats can't be left");
      const bot = record.members.get(world.bot.id);
      if (!bot || bot.status === 'left' || bot.status === 'kicked') {
        throw forbidden(`bot is not a member of the ${record.chat.type} chat`);
      }
      record.members.set(world.bot.id, { user: world.bot, status: 'left', rights: {} });
      if (record.chat.type !== 'channel') {
        world.append(record, { from: world.bot, left_chat_member: world.bot });
      }
      world.events.emit({ kind: 'chat', chatId: record.chat.id });
      return true;
    },

    createForumTopic({ parameters }: Call) {
      const record = chatWithMembers(world, parameters);
      if (!record.chat.is_forum) throw badRequest('the chat is not a forum');
      const bot = record.members.get(world.bot.id);
      if (!(bot?.status === 'administrator' && bot.rights.can_manage_topics)) {
        throw badRequest('not enough rights to create a topic');
      }
      const name = parameters.text('name').trim();
      if (name === '') throw badRequest('TOPIC_TITLE_EMPTY');
      if ([...name].length > 128) throw badRequest('TOPIC_TITLE_TOO_LONG');
      const color = parameters.integer('icon_color', iconColors[0] ?? 0);
      const topicId = record.lastMessageId + 1;
      record.topics.set(topicId, { name, isClosed: false });
      world.append(record, {
        from: world.bot,
        message_thread_id: topicId,
        is_topic_message: true,
        forum_topic_created: { name, icon_color: color },
      });
      return { message_thread_id: topicId, name, icon_color: color };
    },
  };
}
