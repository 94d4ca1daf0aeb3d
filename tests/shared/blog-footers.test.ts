import { describe, expect, it } from 'vitest';
import { saysWhereFirst, withoutFooters } from '../../src/shared/blog-footers.ts';

const text = 'The harbour is closed. The post office is not.';

const footers = [
  'The post Harbour closed in the U.S. after a vote appeared first on Tidings.',
  'Der Beitrag Hafen geschlossen erschien zuerst auf Nachrichten.',
  'L’article Le port est fermé est apparu en premier sur Nouvelles.',
  'La entrada El puerto está cerrado se publicó primero en Noticias.',
  'O post O porto está fechado apareceu primeiro em Notícias.',
  "L'articolo Il porto è chiuso proviene da Notizie.",
  'Het bericht De haven is dicht verscheen eerst op Nieuws.',
  'Artykuł Port zamknięty pochodzi z serwisu Wieści.',
  'Inlägget Hamnen är stängd dök först upp på Nyheter.',
  'Indlægget Havnen er lukket blev først udgivet på Nyheder.',
  'Articolul Portul este închis apare prima dată în Știri.',
  'A Zárva a kikötő bejegyzés először a Hírek oldalon jelent meg.',
  'Запись Порт закрыт впервые появилась Вести.',
  'Το άρθρο Το λιμάνι έκλεισε εμφανίστηκε πρώτα στο Νέα.',
  'ظهرت المقالة الميناء مغلق أولاً على الأخبار.',
  '投稿 港は閉鎖 は ニュース に最初に表示されました。',
  'Liman kapatıldı yazısı ilk önce Haberler üzerinde ortaya çıktı.',
  '港口关闭最先出现在新闻。',
];

describe('a footer of blog software', () => {
  it.each(footers)('is no part of a text that it ends: %s', (footer) => {
    expect(withoutFooters(`${text} ${footer}`)).toBe(text);
    expect(saysWhereFirst(footer)).toBe(true);
  });

  it.each([
    'Read more',
    'Weiterlesen →',
    'Lire la suite »',
    'Sigue leyendo',
    'Continua a leggere',
    '[…]',
    '続きを読む',
  ])('offers to read on: %s', (offer) => {
    expect(withoutFooters(`${text} ${offer}`)).toBe(text);
  });

  it.each([
    'Users can read more about it on the pages of the ministry.',
    'The post appeared on his page in May.',
    'Das Gesetz lässt Maschinen weiterlesen, was andere schreiben.',
  ])('is not what a sentence says: %s', (sentence) => {
    expect(withoutFooters(sentence)).toBe(sentence);
    expect(saysWhereFirst(sentence)).toBe(false);
  });
});
