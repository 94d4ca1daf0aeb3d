import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Files } from '../world/files.ts';
import { chatIdOf } from './access.ts';
import type { CallRecorder } from './calls.ts';
import { BotApiError, badRequest } from './errors.ts';
import { type Fault, type FaultStore, refusalOf } from './faults.ts';
import type { Method } from './methods/context.ts';
import { createParameters, type Parameters, type Upload, valuesOf } from './parameters.ts';

/** Telegram takes uploads of 50 MB; a little more lets its own refusal be the one that is seen. */
export const bodyLimitBytes = 60 * 1024 * 1024;

export interface BotApiDeps {
  readonly token: string;
  readonly methods: ReadonlyMap<string, Method>;
  readonly faults: FaultStore;
  readonly calls: CallRecorder;
  readonly files: Files;
  readonly clock: Clock;
  readonly logger: Logger | undefined;
  /** Upgrades a group as the fault asks; the call then meets the upgraded chat. */
  readonly migrate: (chatId: number, toChatId: number | undefined) => void;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const succeeded = (result: unknown): Answer => ({
  status: 200,
  body: JSON.stringify({ ok: true, result }),
});

const refused = ({ code, message, parameters }: BotApiError): Answer => ({
  status: code,
  body: JSON.stringify({
    ok: false,
    error_code: code,
    description: message,
    ...(parameters ? { parameters } : {}),
  }),
});

const serverErrors = new Map([
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
]);

/** Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export async function registerBotApi(server: FastifyInstance, deps: BotApiDeps): Promise<void> {
  await server.register((api, _options, done) => {
    api.register(multipart, {
      limits: { fileSize: bodyLimitBytes, fieldSize: bodyLimitBytes, parts: 100 },
    });
    api.removeContentTypeParser(['application/json', 'text/plain']);
    api.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: bodyLimitBytes },
      (_request, body, done) => {
        done(null, body);
      },
    );
    api.setErrorHandler((error, _request, reply) => {
      const refusal =
        error instanceof BotApiError
          ? error
          : isTooLarge(error)
            ? new BotApiError(413, 'Request Entity Too Large')
            : undefined;
      if (!refusal) deps.logger?.error({ err: error }, 'the local Bot API failed');
      return send(reply, refused(refusal ?? new BotApiError(500, 'Internal Server Error')));
    });

    api.all<{ Params: { token: string; method: string } }>('/bot:token/:method', async (request, reply) => {
      if (request.params.token !== deps.token) throw new BotApiError(401, 'Unauthorized');
      return handle(request, reply, request.params.method, deps);
    });
    api.all('/bot:token', () => {
      throw new BotApiError(404, 'Not Found');
    });
    api.get<{ Params: { token: string; '*': string } }>('/file/bot:token/*', (request, reply) => {
      if (request.params.token !== deps.token) throw new BotApiError(401, 'Unauthorized');
      const file = deps.files.findByPath(request.params['*']);
      if (!file) throw new BotApiError(404, 'Not Found');
      return reply.type('application/octet-stream').send(file.content);
    });
    done();
  });
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 413;

const send = (reply: FastifyReply, { status, body }: Answer): FastifyReply =>
  reply.code(status).type('application/json').send(body);

async function handle(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  deps: BotApiDeps,
): Promise<FastifyReply | undefined> {
  const parameters = await readParameters(request);
  const chatId = chatIdOf(parameters);
  const call = deps.calls.start({
    method: name,
    values: Object.fromEntries(parameters.values),
    chatId,
    atMs: deps.clock.now().getTime(),
  });
  const hungUp = new AbortController();
  reply.raw.on('close', () => hungUp.abort());
  const { signal } = hungUp;

  const run = async (): Promise<Answer> => {
    const method = deps.methods.get(name.toLowerCase());
    if (!method) return refused(new BotApiError(404, 'Not Found'));
    try {
      const result = await method({ parameters, signal });
      call.tookEffect();
      return succeeded(result);
    } catch (error) {
      if (error instanceof BotApiError) return refused(error);
      throw error;
    }
  };
  const finish = (answer: Answer): FastifyReply => {
    call.answered(answer.status);
    return send(reply, answer);
  };

  const fault = deps.faults.strike(name, chatId);
  if (!fault) return finish(await run());
  const refusal = refusalOf(fault);
  if (refusal) return finish(refused(refusal));
  return spoil(fault, { deps, reply, chatId, signal, run, finish });
}

/** Carries out a fault of the transport, before or after the call takes effect. */
async function spoil(
  fault: Fault,
  context: {
    readonly deps: BotApiDeps;
    readonly reply: FastifyReply;
    readonly chatId: number | undefined;
    readonly signal: AbortSignal;
    readonly run: () => Promise<Answer>;
    readonly finish: (answer: Answer) => FastifyReply;
  },
): Promise<FastifyReply | undefined> {
  const { deps, reply, run, finish, signal } = context;
  const answer = 'happens' in fault && fault.happens === 'after' ? await run() : undefined;
  switch (fault.kind) {
    case 'delay':
      await wait(fault.delayMs, signal);
      return finish(await run());
    case 'server-error': {
      const description = serverErrors.get(fault.status) ?? 'Internal Server Error';
      return finish(refused(new BotApiError(fault.status, description)));
    }
    case 'migrated':
      if (context.chatId !== undefined) deps.migrate(context.chatId, fault.toChatId);
      return finish(await run());
    case 'not-json':
      return reply.code(200).type('text/html').send('<html><body><h1>It works!</h1></body></html>');
    case 'truncated': {
      const body = (answer ?? succeeded(true)).body;
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      reply.raw.write(body.slice(0, Math.floor(body.length / 2)), () => reply.raw.destroy());
      return undefined;
    }
    case 'reset':
      reply.hijack();
      reply.raw.socket?.resetAndDestroy();
      return undefined;
    case 'hang':
      reply.hijack();
      return undefined;
    default:
      return finish(await run());
  }
}

function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, delayMs);
    signal.addEventListener('abort', finish);
  });
}

async function readParameters(request: FastifyRequest): Promise<Parameters> {
  const values = new Map<string, string>();
  const uploads = new Map<string, Upload>();
  const [, query = ''] = request.url.split('?', 2);
  for (const [name, value] of new URLSearchParams(query)) values.set(name.toLowerCase(), value);

  if (request.isMultipart()) {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        uploads.set(part.fieldname.toLowerCase(), {
          fileName: part.filename,
          mimeType: part.mimetype,
          content: await part.toBuffer(),
        });
      } else {
        values.set(part.fieldname.toLowerCase(), String(part.value));
      }
    }
    return createParameters(values, uploads);
  }

  if (!Buffer.isBuffer(request.body) || request.body.length === 0) return createParameters(values);
  const type = request.headers['content-type'] ?? '';
  const body = request.body.toString('utf8');
  if (type.includes('json')) {
    for (const [name, value] of valuesOf(parseJson(body))) values.set(name, value);
  } else if (type.includes('urlencoded')) {
    for (const [name, value] of new URLSearchParams(body)) values.set(name.toLowerCase(), value);
  }
  return createParameters(values);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest("can't parse JSON object");
  }
}
