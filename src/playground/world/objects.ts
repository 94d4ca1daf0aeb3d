/** Objects of the Bot API, as far as this local Telegram knows them; names are Telegram's own. */

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface Chat {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly is_forum?: true;
}

export const entityTypes = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
] as const;
export type EntityType = (typeof entityTypes)[number];

/** Offsets and lengths count UTF-16 code units. */
export interface MessageEntity {
  readonly type: EntityType;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: User;
}

export interface InlineKeyboardButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
  readonly copy_text?: { readonly text: string };
  readonly web_app?: { readonly url: string };
}

export interface InlineKeyboardMarkup {
  readonly inline_keyboard: readonly (readonly InlineKeyboardButton[])[];
}

export interface KeyboardButton {
  readonly text: string;
  readonly request_location?: boolean;
  readonly request_contact?: boolean;
}

/** The keyboard shown instead of the person's own, with what the bot asked of it. */
export interface ReplyKeyboard {
  readonly keyboard: readonly (readonly KeyboardButton[])[];
  readonly one_time_keyboard: boolean;
  readonly input_field_placeholder?: string;
}

/** The bot asked for an answer to one of its messages. */
export interface ReplyPrompt {
  readonly messageId: number;
  readonly placeholder?: string;
}

export interface FileObject {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
}

export interface DocumentObject extends FileObject {
  readonly file_name?: string;
  readonly mime_type?: string;
}

export interface PhotoSize extends FileObject {
  readonly width: number;
  readonly height: number;
}

export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

export interface LinkPreviewOptions {
  readonly is_disabled?: boolean;
  readonly url?: string;
}

export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
  readonly from?: User;
  readonly sender_chat?: Chat;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly via_bot?: User;
  readonly edit_date?: number;
  readonly reply_to_message?: Message;
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly caption?: string;
  readonly caption_entities?: readonly MessageEntity[];
  readonly document?: DocumentObject;
  readonly photo?: readonly PhotoSize[];
  readonly location?: Location;
  readonly link_preview_options?: LinkPreviewOptions;
  readonly has_protected_content?: true;
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly new_chat_members?: readonly User[];
  readonly left_chat_member?: User;
  readonly group_chat_created?: true;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
  readonly pinned_message?: Message;
  readonly forum_topic_created?: { readonly name: string; readonly icon_color: number };
  readonly forum_topic_closed?: Record<string, never>;
  readonly forum_topic_reopened?: Record<string, never>;
}

/** Everything of a message its sender decides; the chat gives it a number and a date. */
export type MessageContent = Omit<Message, 'message_id' | 'date' | 'chat'>;

export const memberStatuses = ['creator', 'administrator', 'member', 'restricted', 'left', 'kicked'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** Administrator rights by Telegram's names, such as `can_post_messages`. */
export type AdminRights = Readonly<Record<string, boolean>>;

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** An update as the bot receives it: its number and exactly one more field. */
export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>;
