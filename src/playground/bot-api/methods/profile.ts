import type { AdminRights, BotCommand } from '../../world/objects.ts';
import { badRequest } from '../errors.ts';
import { fieldsOf, isObject, within } from '../fields.ts';
import type { Parameters } from '../parameters.ts';
import type { CommandScope, ProfileText } from '../profile.ts';
import type { Call, MethodContext, Methods } from './context.ts';

const commandLimit = 100;
const textLimits: Readonly<Record<ProfileText, { most: number; problem: string }>> = {
  name: { most: 64, problem: 'BOT_TITLE_TOO_LONG' },
  description: { most: 512, problem: 'BOT_DESCRIPTION_TOO_LONG' },
  short_description: { most: 120, problem: 'BOT_ABOUT_TOO_LONG' },
};

export function profileMethods({ profile, world }: MethodContext): Methods {
  const adminRights = new Map<string, AdminRights>();

  const readScope = (parameters: Parameters): CommandScope => {
    const value = parameters.json('scope', 'BotCommandScope');
    if (value === undefined) return { type: 'default' };
    return within('BotCommandScope', () => {
      if (!isObject(value)) throw badRequest('BotCommandScope must be an Object');
      const fields = fieldsOf(value);
      const type = fields.requiredText('type');
      switch (type) {
        case 'default':
        case 'all_private_chats':
        case 'all_group_chats':
        case 'all_chat_administrators':
          return { type };
        case 'chat':
        case 'chat_administrators':
        case 'chat_member': {
          const chatId = fields.integer('chat_id');
          if (!world.findChat(chatId)) throw badRequest('chat not found');
          return type === 'chat_member'
            ? { type, chatId, userId: fields.integer('user_id') }
            : { type, chatId };
        }
        default:
          throw badRequest('Unsupported type specified');
      }
    });
  };

  const readLanguage = (parameters: Parameters): string => {
    const language = parameters.text('language_code');
    if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
    return language;
  };

  const setText =
    (text: ProfileText) =>
    ({ parameters }: Call): true => {
      const language = readLanguage(parameters);
      const value = parameters.text(text).trim();
      const { most, problem } = textLimits[text];
      if ([...value].length > most) throw badRequest(problem);
      profile.setText(text, language, value);
      world.events.emit({ kind: 'profile' });
      return true;
    };
  const getText =
    (text: ProfileText) =>
    ({ parameters }: Call) => ({ [text]: profile.text(text, readLanguage(parameters)) });

  return {
    setMyCommands({ parameters }: Call) {
      const commands = readCommands(parameters);
      profile.setCommands(readScope(parameters), readLanguage(parameters), commands);
      world.events.emit({ kind: 'profile' });
      return true;
    },
    getMyCommands: ({ parameters }: Call) =>
      profile.commands(readScope(parameters), readLanguage(parameters)),
    deleteMyCommands({ parameters }: Call) {
      profile.setCommands(readScope(parameters), readLanguage(parameters), []);
      world.events.emit({ kind: 'profile' });
      return true;
    },
    setMyName: setText('name'),
    getMyName: getText('name'),
    setMyDescription: setText('description'),
    getMyDescription: getText('description'),
    setMyShortDescription: setText('short_description'),
    getMyShortDescription: getText('short_description'),

    setMyDefaultAdministratorRights({ parameters }: Call) {
      const value = parameters.json('rights', 'bot administrator rights');
      const rights: Record<string, boolean> = {};
      if (isObject(value)) {
        for (const [name, given] of Object.entries(value)) rights[name] = given === true;
      }
      adminRights.set(String(parameters.flag('for_channels')), rights);
      return true;
    },
    getMyDefaultAdministratorRights: ({ parameters }: Call) =>
      adminRights.get(String(parameters.flag('for_channels'))) ?? {},
    setChatMenuButton: () => true,
    getChatMenuButton: () => ({ type: 'commands' }),
  };
}

function readCommands(parameters: Parameters): BotCommand[] {
  const value = parameters.json('commands', 'commands');
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse commands: Array expected");
  if (value.length > commandLimit) throw badRequest(`can't set more than ${commandLimit} commands`);
  return value.map((one: unknown) => {
    const read = within('BotCommand', () => {
      if (!isObject(one)) throw badRequest('BotCommand must be an Object');
      const fields = fieldsOf(one);
      return { command: fields.requiredText('command'), description: fields.requiredText('description') };
    });
    const command = read.command.trim().replace(/^\//, '');
    const description = read.description.trim();
    if (command === '') throw badRequest('command must be non-empty');
    if ([...command].length > 32) throw badRequest('command length must not exceed 32');
    if (description === '') throw badRequest('command description must be non-empty');
    if ([...description].length > 256) throw badRequest('command description length must not exceed 256');
    if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    return { command, description };
  });
}
