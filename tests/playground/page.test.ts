import type { Browser, Page } from 'playwright-core';
import type { Context } from 'telegraf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayground, type Playground, playgroundPeople } from '../../src/playground/playground.ts';
import { chromiumPath, launchChromium, withoutChromium } from '../support/chromium.ts';
import { startTelegraf } from '../support/playground.ts';

if (chromiumPath === undefined) console.warn(`\n\n  The chat page in a browser: ${withoutChromium}\n\n`);

const { reader, admin } = playgroundPeople;

describe.skipIf(chromiumPath === undefined)('the chat page in a browser', () => {
  let browser: Browser;
  let playground: Playground;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [browser, playground] = await Promise.all([launchChromium(), createPlayground()]);
  });

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
  });

  const open = async (options: { width: number; height: number; dark?: boolean }): Promise<Page> => {
    const opened = await browser.newPage({
      viewport: { width: options.width, height: options.height },
      colorScheme: options.dark ? 'dark' : 'light',
    });
    opened.setDefaultTimeout(10_000);
    opened.on('pageerror', (error) => problems.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await opened.goto(playground.telegram.pageUrl);
    await opened.locator('.chat').first().waitFor();
    return opened;
  };

  it('lets a newcomer press Start, send a command, open a quote, click a button and read the answer', async () => {
    await startTelegraf(playground.telegram, (bot) => {
      bot.start((ctx) =>
        ctx.replyWithHTML('<b>Welcome</b> to <a href="https://example.com/news">the news</a>'),
      );
      bot.command('latest', (ctx) =>
        ctx.replyWithHTML(
          `Digest <blockquote expandable>${'A line of the quote\n'.repeat(8)}The end of it</blockquote>`,
          {
            reply_markup: {
              inline_keyboard: [
                [
                  { text: 'More', callback_data: 'more' },
                  { text: 'Important', callback_data: 'alert' },
                ],
              ],
            },
          },
        ),
      );
      bot.action('more', async (ctx) => {
        await ctx.answerCbQuery('Here is more');
        await ctx.editMessageText('<script>alert(1)</script> stays text');
      });
      bot.action('alert', (ctx: Context) => ctx.answerCbQuery('Read this', { show_alert: true }));
    });

    page = await open({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const welcome = page.getByRole('log').getByText('Welcome to the news');
    await welcome.waitFor();
    expect(await page.locator('.text strong', { hasText: 'Welcome' }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'the news' }).getAttribute('rel')).toContain('noopener');

    await page.getByRole('textbox', { name: 'Write a message' }).fill('/latest');
    await page.keyboard.press('Enter');
    const toggle = page.getByRole('button', { name: 'Show all of the quote' });
    await toggle.click();
    expect(
      await page.getByRole('button', { name: 'Show less of the quote' }).getAttribute('aria-expanded'),
    ).toBe('true');

    await page.getByRole('button', { name: 'Important' }).click();
    await page.getByRole('dialog').getByText('Read this').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('status').getByText('Here is more').waitFor();
    await page.getByRole('log').getByText('<script>alert(1)</script> stays text').waitFor();
    await page.locator('.meta', { hasText: 'edited' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('shows the commands a bot registered and sends the chosen one', async () => {
    await startTelegraf(playground.telegram, (bot) => {
      bot.command('topics', (ctx) => ctx.reply('Choose topics'));
      void bot.telegram.setMyCommands([
        { command: 'topics', description: 'What you read about' },
        { command: 'help', description: 'How this works' },
      ]);
    });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('option', { name: /topics/ }).click();
    await page.getByRole('log').getByText('Choose topics').waitFor();
  });

  it('lets an administrator bring the bot into a group and speaks there as either person', async () => {
    await startTelegraf(playground.telegram, (bot) => {
      bot.on('my_chat_member', (ctx) => ctx.reply(`Hello, ${ctx.chat.type}`));
      bot.command('who', (ctx) => ctx.reply(`You are ${ctx.from.first_name}`));
    });
    await page.getByText(`${admin.first_name} ${admin.last_name}`).click();
    await page.getByRole('button', { name: /Policy book club/ }).click();
    await page.getByRole('button', { name: 'Add Docket', exact: true }).click();
    await page.getByRole('log').getByText('Hello, group').waitFor();
    await page.getByText(`${reader.first_name} ${reader.last_name}`).first().click();
    await page.getByRole('textbox').fill('/who');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText(`You are ${reader.first_name}`).waitFor();
    expect(problems).toEqual([]);
  });

  it('fits a phone, in the dark, without scrolling sideways', async () => {
    const phone = await open({ width: 390, height: 844, dark: true });
    await phone.getByRole('button', { name: /^Docket/ }).click();
    await phone.getByRole('log').getByText('Welcome to the news').waitFor();
    const widest = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(390);
    await phone.getByRole('button', { name: 'Back to the chats' }).click();
    await phone.getByRole('button', { name: /Tech policy daily/ }).waitFor();
    expect(await phone.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(23, 33, 43)',
    );
    expect(problems).toEqual([]);
  });
});
