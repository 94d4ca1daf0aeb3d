import { z } from 'zod';

/** Of what Telegram sends, what the bot uses; everything else is dropped unread. */
const user = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  language_code: z.string().max(35).optional(),
});

const chat = z.object({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
});

const message = z.object({
  message_id: z.int(),
  date: z.int().optional(),
  chat,
  from: user.optional(),
  sender_chat: z.object({ id: z.int() }).optional(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  text: z.string().optional(),
  entities: z
    .array(z.object({ type: z.string(), offset: z.int(), length: z.int(), url: z.string().optional() }))
    .optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  document: z
    .object({ file_id: z.string(), file_name: z.string().optional(), file_size: z.int().optional() })
    .optional(),
  photo: z.array(z.unknown()).optional(),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
});

const memberStatus = z.enum(['creator', 'administrator', 'member', 'restricted', 'left', 'kicked']);

export const updateSchema = z.object({
  update_id: z.int(),
  message: message.optional(),
  channel_post: message.optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: user,
      message: message.optional(),
      data: z.string().optional(),
    })
    .optional(),
  inline_query: z
    .object({ id: z.string(), from: user, query: z.string(), offset: z.string().optional() })
    .optional(),
  my_chat_member: z
    .object({
      chat,
      from: user,
      old_chat_member: z.object({ status: memberStatus, can_post_messages: z.boolean().optional() }),
      new_chat_member: z.object({
        status: memberStatus,
        can_post_messages: z.boolean().optional(),
        can_send_messages: z.boolean().optional(),
      }),
    })
    .optional(),
});

export type BotUpdate = z.infer<typeof updateSchema>;
export type IncomingMessage = z.infer<typeof message>;
export type MembershipChange = NonNullable<BotUpdate['my_chat_member']>;

export interface InlineQuery {
  readonly id: string;
  readonly userId: number;
  readonly languageCode: string | undefined;
  readonly words: string;
  readonly offset: string | undefined;
}

/** What stands in the first `code` of a message: menus carry the words they were asked for there. */
export function codeIn({ text, entities }: IncomingMessage): string | undefined {
  const code = entities?.find(({ type }) => type === 'code');
  return code && text?.slice(code.offset, code.offset + code.length);
}

/** Anonymous group admins and channels write through these accounts of Telegram's own. */
const standIns = new Set([1087968824, 136817688, 777000]);

/** Who wrote it, or undefined where Telegram hides that. */
export function requesterOf(message: IncomingMessage): { id: number; languageCode?: string } | undefined {
  const { from, sender_chat: senderChat } = message;
  if (!from || standIns.has(from.id)) return undefined;
  if (senderChat !== undefined && senderChat.id !== from.id) return undefined;
  return { id: from.id, languageCode: from.language_code };
}

/** `/name@bot rest`, or undefined for anything else, commands to other bots included. */
export function parseCommand(text: string, username: string): { name: string; argument: string } | undefined {
  const match = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+([\s\S]*))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, name = '', addressee, argument = ''] = match;
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()) return undefined;
  return { name: name.toLowerCase(), argument: argument.trim().slice(0, 4096) };
}
