import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Profile } from '../bot-api/profile.ts';
import type { World } from '../world/world.ts';
import type { People } from './people.ts';
import { PeopleProblem } from './people-problem.ts';
import { personSchema } from './person.ts';

const inlineBody = z.object({
  from: personSchema,
  query: z.string().max(256),
  offset: z.string().default(''),
});

/** Who is there, what the bot says of itself to them, and what they ask it inline. */
export function registerPeopleRoutes(
  api: FastifyInstance,
  deps: {
    readonly world: World;
    readonly people: People;
    readonly profile: Profile;
    readonly pagePeopleIds: readonly number[];
    readonly closing: AbortSignal;
  },
): void {
  const { world, people, profile } = deps;

  api.post('/inline', async (request, reply) => {
    const { from, query, offset } = inlineBody.parse(request.body);
    const answer = await Promise.race([people.askInline(from, query, offset), timeout(10_000, deps.closing)]);
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
        `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(wellFormed(file.fileName) || 'file')}`,
      )
      .type(isPicture ? file.mimeType : 'application/octet-stream')
      .send(file.content);
  });
}

/** Without halves of surrogate pairs, which cannot be encoded. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

const timeout = (delayMs: number, closing: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), delayMs);
    timer.unref();
    closing.addEventListener('abort', () => resolve(undefined));
  });
