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

  it('believes a short item with its opening more than the template of its feed', () => {
    const item =
      'Cameraverbod in kleedkamers\nDe rechter verbiedt de sportclub om de opnamen nog langer te bewaren, want niemand was gevraagd.';
    expect(readLanguage(item, 'en-US')).toBe('nl');
  });

  it.each([
    ['cs', 'Soud v pátek rozhodl, že zákon se nevztahuje na smazané zprávy uživatelů, a žalobu zamítl.'],
    [
      'no',
      'Datatilsynet stanser bruken av kamera på stadion etter at klubben lagret bilder av barn i fire år.',
    ],
    [
      'da',
      'Datatilsynet stopper brugen af kamera på stadion, efter at klubben gemte billeder af børn i fire år.',
    ],
    // Languages of which nothing is known here are believed.
    [
      'ca',
      'El tribunal va decidir divendres que la llei no s’aplica als missatges que els usuaris havien esborrat.',
    ],
    [
      'sl',
      'Sodišče je v petek odločilo, da zakon ne velja za sporočila, ki so jih uporabniki sami izbrisali.',
    ],
  ])('tells %s from its neighbours with the help of what was declared', (language, text) => {
    expect(readLanguage(text, language)).toBe(language);
  });

  it('does not believe that English is a language it does not know', () => {
    expect(
      readLanguage(
        'The court held on Friday that the law does not apply to messages that have been deleted by their users.',
        'et',
      ),
    ).toBe('en');
  });
});
