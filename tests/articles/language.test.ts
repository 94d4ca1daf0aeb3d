import { describe, expect, it } from 'vitest';
import { primaryLanguage, readLanguage } from '../../src/articles/language.ts';

const german =
  'Das Gericht entschied am Freitag, dass das Gesetz nicht für gelöschte Nachrichten gilt und die Klage abgewiesen wird.';

describe('readLanguage', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh_Hans', 'zh'],
    ['ger', 'de'],
    ['x-default', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes the primary subtag of %s', (tag, language) => {
    expect(primaryLanguage(tag)).toBe(language);
  });

  it('falls back on the first declaration that is one', () => {
    expect(readLanguage('WeChat', 'und', 'de-DE', 'en')).toBe('de');
  });

  it('says und where nothing tells', () => {
    expect(readLanguage('WeChat')).toBe('und');
  });

  it('prefers what a longer text shows', () => {
    expect(readLanguage(`${german} ${german}`, 'en')).toBe('de');
  });
});
