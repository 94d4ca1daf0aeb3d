import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Profile } from '../bot-api/profile.ts';
import { memberStatuses } from '../world/objects.ts';
import type { ChatRecord, World } from '../world/world.ts';
import type { People } from './people.ts';
import { PeopleProblem } from './people-problem.ts';
import { personSchema } from './person.ts';

const chatParams = z.object({ chatId: z.coerce.number().int() });
const where = {
  threadId: z.coerce.number().int().positive().optional(),
  replyToMessageId: z.coerce.number().int().positive().optional(),
  anonymously: z.boolean().optional(),
};
const messageBody = z.object({
  /** Absent in a private chat: the person whose chat it is. */
  from: personSchema.optional(),
  text: z.string().optional(),
  location: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  document: z
    .object({
      fileName: z.string().min(1).max(255),
      /** Base64. */
      content: z.string(),
      mimeType: z.string().max(127).optional(),
      caption: z.string().max(1024).optional(),
    })
    .optional(),
  ...where,
});
const callbackBody = z.object({
  from: personSchema.optional(),
  messageId: z.coerce.number().int(),
  data: z.string(),
});
const chatBody = z.object({
  type: z.enum(['group', 'supergroup', 'channel']),
  title: z.string().min(1).max(128),
  id: z.number().int().negative().optional(),
  username: z.string().optional(),
  isForum: z.boolean().optional(),
  creator: personSchema.optional(),
  members: z.array(personSchema).optional(),
  bot: z.enum(['member', 'administrator']).optional(),
});
const memberBody = z.object({
  /** A person, or `"bot"`. */
  user: z.union([z.literal('bot'), personSchema]),
  status: z.enum(memberStatuses).default('member'),
  rights: z.record(z.string(), z.boolean()).optional(),
  by: personSchema.optional(),
});
const sharedBody = z.object({
  from: personSchema.optional(),
  query: z.string().default(''),
  result: z.looseObject({ id: z.string() }),
});

/** What happens in chats: writing, pressing, sharing, and who is in them. */
export function registerChatRoutes(
  api: FastifyInstance,
  { world, people, profile }: { world: World; people: People; profile: Profile },
): void {
  const recordOf = (chatId: number): ChatRecord => {
    const record = world.findChat(chatId);
    if (!record) throw new PeopleProblem(404, `There is no chat ${chatId}`);
    return record;
  };

  const summary = (record: ChatRecord): Readonly<Record<string, unknown>> => ({
    chat: record.chat,
    botStatus:
      record.chat.type === 'private' ? 'member' : (record.members.get(world.bot.id)?.status ?? 'left'),
    isBlocked: record.isBlocked,
    migratedToChatId: record.migratedToChatId,
    pinnedMessageId: record.pinnedMessageId,
    replyKeyboard: record.replyKeyboard,
    replyPrompt: record.replyPrompt,
    topics: [...record.topics].map(([threadId, topic]) => ({ threadId, ...topic })),
    members: [...record.members.values()].map(({ user, status }) => ({ userId: user.id, status })),
    messageCount: record.messages.size,
    lastMessage: [...record.messages.values()].at(-1),
  });

  api.get('/chats', () => [...world.chats.values()].map(summary));
  api.get('/chats/:chatId', (request) => summary(recordOf(chatParams.parse(request.params).chatId)));
  api.post('/chats', (request) => {
    const { bot, ...chat } = chatBody.parse(request.body);
    const made = people.createChat(chat);
    if (bot) people.setBot(made.id, { status: bot, by: chat.creator });
    return summary(recordOf(made.id));
  });

  api.get('/chats/:chatId/messages', (request) => people.messages(chatParams.parse(request.params).chatId));
  api.post('/chats/:chatId/messages', (request) => {
    const { chatId } = chatParams.parse(request.params);
    const { from = chatId, text, location, document, ...place } = messageBody.parse(request.body);
    if (document) {
      const content = Buffer.from(document.content, 'base64');
      return people.sendFile(chatId, from, { ...document, content }, place);
    }
    if (location) return people.sendLocation(chatId, from, location, place);
    return people.say(chatId, from, text ?? '', place);
  });
  api.post('/chats/:chatId/callbacks', (request) => {
    const { chatId } = chatParams.parse(request.params);
    const { from = chatId, messageId, data } = callbackBody.parse(request.body);
    return { ok: true, callback_query_id: people.press(chatId, from, messageId, data).queryId };
  });
  api.post('/chats/:chatId/inline-results', (request) => {
    const { chatId } = chatParams.parse(request.params);
    const { from = chatId, query, result } = sharedBody.parse(request.body);
    return people.shareInline(chatId, from, query, result);
  });

  api.post('/chats/:chatId/members', (request) => {
    const { chatId } = chatParams.parse(request.params);
    const { user, status, rights, by } = memberBody.parse(request.body);
    if (user !== 'bot') people.addMember(chatId, user, { status, rights, by });
    else if (status === 'left' || status === 'kicked') people.removeBot(chatId, { by, status });
    else people.setBot(chatId, { status, rights, by });
    return summary(recordOf(chatId));
  });
  api.post('/chats/:chatId/topics', (request) => {
    const { chatId } = chatParams.parse(request.params);
    const { name } = z.object({ name: z.string().min(1).max(128) }).parse(request.body);
    return { threadId: people.createTopic(chatId, name) };
  });
  for (const action of ['block', 'unblock', 'deactivate'] as const) {
    api.post(`/chats/:chatId/${action}`, (request) => {
      const { chatId } = chatParams.parse(request.params);
      people[action](chatId);
      return summary(recordOf(chatId));
    });
  }
  api.post('/chats/:chatId/migrate', (request) => {
    const { chatId } = chatParams.parse(request.params);
    return summary(recordOf(people.migrate(chatId).id));
  });
  api.get('/chats/:chatId/commands', (request) => {
    const { chatId } = chatParams.parse(request.params);
    const { userId } = z.object({ userId: z.coerce.number().int() }).parse(request.query);
    const record = world.findChat(chatId);
    const status = record?.members.get(userId)?.status;
    return profile.commandsFor({
      chatId,
      chatType: record?.chat.type ?? 'private',
      userId,
      isChatAdmin: status === 'creator' || status === 'administrator',
      language: world.users.get(userId)?.language_code ?? '',
    });
  });
}
