import { describe, expect, it } from 'vitest';
import { startLocalTelegram, startTelegraf } from '../support/playground.ts';

describe('a telegraf bot on the local Telegram', () => {
  it('answers a command, edits on a button press, and answers the press', async () => {
    const telegram = await startLocalTelegram();
    await startTelegraf(telegram, (bot) => {
      bot.start((ctx) =>
        ctx.replyWithHTML('<b>Welcome</b>, reader', {
          reply_markup: { inline_keyboard: [[{ text: 'Subscribe', callback_data: 'subscribe' }]] },
        }),
      );
      bot.action('subscribe', async (ctx) => {
        await ctx.answerCbQuery('Done');
        await ctx.editMessageText('Subscribed');
      });
    });

    telegram.people.say(42, 42, '/start');
    const welcome = await telegram.people.waitFor(42, (message) => message.text === 'Welcome, reader');
    expect(welcome.entities).toEqual([{ type: 'bold', offset: 0, length: 7 }]);

    const answer = await telegram.people.pressLabel(42, 42, 'Subscribe');
    expect(answer).toEqual({ text: 'Done', showAlert: false });
    const edited = await telegram.people.waitFor(42, (message) => message.text === 'Subscribed');
    expect(edited.message_id).toBe(welcome.message_id);
    expect(edited.reply_markup).toBeUndefined();
  });

  it('sends a document that can be downloaded again', async () => {
    const telegram = await startLocalTelegram();
    const bot = await startTelegraf(telegram, (handlers) => {
      handlers.command('export', (ctx) =>
        ctx.replyWithDocument(
          { source: Buffer.from('{"kept": "nothing"}'), filename: 'exported "données".json' },
          { caption: '<i>All of it</i>', parse_mode: 'HTML' },
        ),
      );
    });
    telegram.people.say(42, 42, '/export');
    const sent = await telegram.people.waitFor(42, (message) => message.document !== undefined);
    expect(sent.caption).toBe('All of it');
    const link = await bot.telegram.getFileLink(sent.document?.file_id ?? '');
    expect(await (await fetch(link)).text()).toBe('{"kept": "nothing"}');
  });
});
