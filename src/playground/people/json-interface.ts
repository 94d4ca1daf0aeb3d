import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Faults, faultSchema } from '../bot-api/faults.ts';
import type { Profile } from '../bot-api/profile.ts';
import type { World } from '../world/world.ts';
import { registerChatRoutes } from './chat-routes.ts';
import { streamEvents } from './event-stream.ts';
import type { People } from './people.ts';
import { PeopleProblem } from './people-problem.ts';
import { registerPeopleRoutes } from './people-routes.ts';

/** The JSON interface the page and scripts use, under `/api`, which itself lists it. */
export async function registerJsonInterface(
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
      api.get('/events', (_request, reply) => streamEvents({ reply, ...deps }));
      registerChatRoutes(api, deps);
      registerPeopleRoutes(api, deps);
      registerFaultRoutes(api, deps.faults);
      done();
    },
    { prefix: '/api' },
  );
}

function registerFaultRoutes(api: FastifyInstance, faults: Faults): void {
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
}

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
