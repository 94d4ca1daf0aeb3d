import type { Telegram } from 'telegraf';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Access } from '../access.ts';
import type { TextKey } from '../text/translator.ts';
import { atLeast, type Roles } from './roles.ts';

export interface GuardDeps {
  readonly telegram: Telegram;
  readonly roles: Pick<Roles, 'of'>;
  readonly logger: Logger;
}

/** Who asks, and the chat that would change. */
export interface AccessQuestion {
  readonly requesterId: number | undefined;
  /** Where the person writes. */
  readonly here: { readonly chatId: number; readonly kind: string };
  /** What they want to change: this chat, or one they manage from elsewhere. */
  readonly concernedChatId: number;
}

export type Refusal = Extract<
  TextKey,
  'problem.adminsOnly' | 'problem.adminsInPrivate' | 'problem.chatAdminsOnly' | 'problem.anonymous'
>;

export interface Guard {
  /** Undefined when it is allowed, else the text that says why not. Doubt is a refusal. */
  refusal(access: Access | 'nobody', question: AccessQuestion): Promise<Refusal | undefined>;
}

export function createGuard({ telegram, roles, logger }: GuardDeps): Guard {
  async function managesChat(chatId: number, userId: number): Promise<boolean> {
    try {
      const { status } = await telegram.callApi('getChatMember', { chat_id: chatId, user_id: userId });
      return status === 'creator' || status === 'administrator';
    } catch (error) {
      logger.info({ chatId, problem: describeError(error) }, 'could not ask who manages a chat');
      return false;
    }
  }

  return {
    async refusal(access, { requesterId, here, concernedChatId }) {
      switch (access) {
        case 'anyone':
          return undefined;
        case 'chat-manager':
          if (requesterId === undefined) return 'problem.anonymous';
          if (concernedChatId === requesterId) return undefined;
          return (await managesChat(concernedChatId, requesterId)) ? undefined : 'problem.chatAdminsOnly';
        case 'editor':
        case 'admin':
        case 'owner':
          if (!atLeast(await roles.of(requesterId), access)) return 'problem.adminsOnly';
          return here.kind === 'private' && here.chatId === requesterId
            ? undefined
            : 'problem.adminsInPrivate';
        case 'nobody':
          return 'problem.adminsOnly';
      }
    },
  };
}
