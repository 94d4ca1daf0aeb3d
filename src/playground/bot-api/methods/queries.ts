import { formatText } from '../../formatting/formatted-text.ts';
import { badRequest } from '../errors.ts';
import { fieldsOf, isObject, type JsonObject, within } from '../fields.ts';
import { createParameters, valuesOf } from '../parameters.ts';
import { readReplyMarkup } from '../reply-markup.ts';
import type { Call, MethodContext, Methods } from './context.ts';
import { linkPreviewFields, readText, textFields } from './messages.ts';

const inlineResultLimit = 50;

export function queryMethods({ world, callbackQueries, inlineQueries }: MethodContext): Methods {
  /** Keeps a result as given, with the message it would become beside it. */
  const readResult = (value: unknown): Readonly<Record<string, unknown>> => {
    const result = within('inline query result', () => {
      if (!isObject(value)) throw badRequest('Inline query result must be an Object');
      const fields = fieldsOf(value);
      const type = fields.requiredText('type').toLowerCase();
      const id = fields.requiredText('id');
      if (type !== 'article') throw badRequest('Only articles are known here');
      fields.requiredText('title');
      if (!fields.has('input_message_content'))
        throw badRequest('Field "input_message_content" must be specified');
      return { ...value, id };
    });
    if (result.id === '' || Buffer.byteLength(result.id) > 64) throw badRequest('RESULT_ID_INVALID');
    return { ...result, message: messageOf(result) };
  };

  const messageOf = (result: JsonObject): unknown => {
    const content = fieldsOf(result).object('input_message_content');
    if (!content) throw badRequest('input message content is not specified');
    const text = fieldsOf(content).text('message_text');
    if (text === '') throw badRequest('message text is empty');
    const parameters = createParameters(
      new Map([...valuesOf(content), ['text', text], ...valuesOf({ reply_markup: result.reply_markup })]),
    );
    const markup = readReplyMarkup(parameters);
    return {
      ...textFields(readText(world, parameters)),
      ...linkPreviewFields(parameters),
      ...(markup?.kind === 'inline' && markup.markup ? { reply_markup: markup.markup } : {}),
    };
  };

  return {
    answerCallbackQuery({ parameters }: Call) {
      const { text } = formatText({
        source: parameters.text('text'),
        parseMode: '',
        entities: undefined,
        limit: { characters: 200, problem: 'MESSAGE_TOO_LONG' },
        mayBeEmpty: true,
        findUser: () => undefined,
      });
      const url = parameters.text('url');
      callbackQueries.answer(parameters.text('callback_query_id'), {
        text,
        showAlert: parameters.flag('show_alert'),
        ...(url ? { url } : {}),
      });
      return true;
    },

    answerInlineQuery({ parameters }: Call) {
      const results = parameters.json('results', 'inline query results');
      if (results !== undefined && !Array.isArray(results)) {
        throw badRequest(
          "can't parse inline query results JSON object: expected an Array of inline query results",
        );
      }
      if ((results ?? []).length > inlineResultLimit)
        throw badRequest('too many inline query results specified');
      const read = (results ?? []).map((value: unknown) => readResult(value));
      const ids = new Set(read.map((result) => result.id));
      if (ids.size !== read.length) throw badRequest('RESULT_ID_DUPLICATE');
      const nextOffset = parameters.text('next_offset');
      if (Buffer.byteLength(nextOffset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
      const button = parameters.json('button', 'inline query results button');
      inlineQueries.answer(parameters.text('inline_query_id'), {
        results: read,
        nextOffset,
        isPersonal: parameters.flag('is_personal'),
        ...(button ? { button } : {}),
      });
      return true;
    },
  };
}
