import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Faults, faultSchema } from '../bot-api/faults.ts';
import type { Profile } from '../bot-api/profile.ts';
import { memberStatuses } from '../world/objects.ts';
import type { ChatRecord, World } from '../world/world.ts';
import { streamEvents } from './event-stream.ts';
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
const inlineBody = z.object({
  from: personSchema,
  query: z.string().max(256),
  offset: z.string().default(''),
});
const sharedBody = z.object({
  from: personSchema.optional(),
  query: z.string().default(''),
  result: z.looseObject({ id: z.string() }),
});

/** The JSON interface the page and scripts use; `/api` itself lists it. */
export async function registerPeopleRoutes(
  server: FastifyInstance,
  deps: {
    readonly world: World;
    readonly people: People;
    readonly faults: Faults;
    readonly profile: Profile;
    readonly pagePeopleIds: readonly number[];
    readonly closing: AbortSignal;
  },
): Promise<void> {
  const { world, people, faults, profile } = deps;

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
    topics: [...record.topics].map(([threadId, topic]) => ({ threadId, ...topic })),
    members: [...record.members.values()].map(({ user, status }) => ({ userId: user.id, status })),
    messageCount: record.messages.size,
    lastMessage: [...record.messages.values()].at(-1),
  });

  await server.register(
    (api, _options, done) => {
      // JSON whatever the content type says, so that a plain `curl -d` works.
      api.removeAllContentTypeParsers();
      api.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
        try {
          done(null, body === '' ? {} : JSON.parse(String(body)));
        } catch {
          done(new PeopleProblem(400, 'The body is not JSON'));
        }
      });
      api.setErrorHandler((error, _request, reply) => {
        if (error instanceof PeopleProblem) return reply.code(error.status).send({ error: error.message });
        if (error instanceof z.ZodError) return reply.code(400).send({ error: z.prettifyError(error) });
        const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
        if (typeof status === 'number' && status < 500) {
          return reply.code(status).send({ error: error instanceof Error ? error.message : String(error) });
        }
        throw error;
      });

      api.get('/', () => ({ interface: interfaceLines }));
      api.get('/chats', () => [...world.chats.values()].map(summary));
      api.get('/chats/:chatId', (request) => summary(recordOf(chatParams.parse(request.params).chatId)));
      api.post('/chats', (request) => {
        const { bot, ...chat } = chatBody.parse(request.body);
        const made = people.createChat(chat);
        if (bot) people.setBot(made.id, { status: bot, by: chat.creator });
        return summary(recordOf(made.id));
      });

      api.get('/chats/:chatId/messages', (request) =>
        people.messages(chatParams.parse(request.params).chatId),
      );
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

      api.post('/inline', async (request, reply) => {
        const { from, query, offset } = inlineBody.parse(request.body);
        const answer = await Promise.race([
          people.askInline(from, query, offset),
          timeout(10_000, deps.closing),
        ]);
        return answer ?? reply.code(504).send({ error: 'The bot did not answer within ten seconds' });
      });

      api.get('/people', () => ({
        page: deps.pagePeopleIds,
        people: [...world.users.values()].filter((user) => !user.is_bot),
      }));
      api.get('/bot', (request) => {
        const { language } = z.object({ language: z.string().default('') }).parse(request.query);
        return {
          user: world.bot,
          name: profile.text('name', language),
          description: profile.text('description', language),
          shortDescription: profile.text('short_description', language),
        };
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
      api.get('/files/:fileId', (request, reply) => {
        const { fileId } = z.object({ fileId: z.string() }).parse(request.params);
        const file = world.files.find(fileId);
        if (!file) throw new PeopleProblem(404, 'There is no such file');
        // Only pictures are shown; the rest is downloaded, so that no file can run as part of the page.
        const isPicture = file.kind === 'photo' && /^image\/(?:png|jpeg|gif)$/.test(file.mimeType);
        return reply
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header(
            'content-disposition',
            `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.fileName || 'file')}`,
          )
          .type(isPicture ? file.mimeType : 'application/octet-stream')
          .send(file.content);
      });
      api.get('/events', (_request, reply) => streamEvents({ reply, world, closing: deps.closing }));

      api.get('/faults', () => faults.list());
      api.post('/faults', (request) => ({ id: faults.add(faultSchema.parse(request.body)) }));
      api.delete('/faults', () => {
        faults.clear();
        return { ok: true };
      });
      api.delete('/faults/:id', (request) => {
        faults.remove(z.object({ id: z.coerce.number().int() }).parse(request.params).id);
        return { ok: true };
      });
      done();
    },
    { prefix: '/api' },
  );
}

const timeout = (delayMs: number, closing: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), delayMs);
    timer.unref();
    closing.addEventListener('abort', () => resolve(undefined));
  });

const interfaceLines = [
  'GET /api/chats',
  'POST /api/chats {type: group|supergroup|channel, title, id?, isForum?, creator?, members?, bot?: member|administrator}',
  'GET /api/chats/:chatId/messages',
  'POST /api/chats/:chatId/messages {from, text, threadId?, replyToMessageId?} (or location, or document)',
  'POST /api/chats/:chatId/callbacks {from, messageId, data}',
  'POST /api/chats/:chatId/inline-results {from, query, result}',
  'POST /api/chats/:chatId/members {user: bot|person, status, rights?, by?}',
  'POST /api/chats/:chatId/topics {name}',
  'POST /api/chats/:chatId/block, /unblock, /deactivate, /migrate',
  'GET /api/chats/:chatId/commands?userId=',
  'POST /api/inline {from, query, offset?}',
  'GET /api/people, /api/bot, /api/files/:fileId, /api/events (server-sent events)',
  'GET, POST, DELETE /api/faults',
];
