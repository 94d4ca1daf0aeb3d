import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/feeds/dates.ts';

const eightUtc = '2025-10-14T08:00:00.000Z';
const midnight = '2025-10-14T00:00:00.000Z';

describe('parseDate', () => {
  it.each([
    ['Tue, 14 Oct 2025 08:00:00 GMT', eightUtc],
    ['Tue, 14 Oct 2025 10:00:00 +0200', eightUtc],
    ['Tue, 14 Oct 2025 10:00:00 +02:00', eightUtc],
    ['Tue, 14 Oct 2025 10:00:00 GMT+2', eightUtc],
    ['Tue, 14 Oct 2025 10:00:00 CEST', eightUtc],
    ['Tue, 14 Oct 2025 09:00:00 BST', eightUtc],
    ['Tue, 14 Oct 2025 17:00:00 JST', eightUtc],
    ['Tue, 14 Oct 2025 04:00:00 EDT', eightUtc],
    ['Tue,14 Oct 2025 08:00:00 GMT', eightUtc],
    ['Tue, 14 October 2025 8:0:0 GMT', eightUtc],
    ['Tuesday, 14-Oct-25 08:00:00 GMT', eightUtc],
    ['14 Oct 25 08:00 GMT', eightUtc],
    ['Tue Oct 14 08:00:00 2025', eightUtc],
    ['Tue Oct 14 10:00:00 CEST 2025', eightUtc],
    ['Oct 14, 2025 8:00 AM', eightUtc],
    ['October 14th, 2025', midnight],
    ['14 Oct 2025', midnight],
    ['Posted on October 14, 2025 at 8 am', eightUtc],
    ['2025-10-14T08:00:00Z', eightUtc],
    ['2025-10-14T10:00:00+02:00', eightUtc],
    ['2025-10-14T10:00:00 +0200', eightUtc],
    ['2025-10-14T08:00Z', eightUtc],
    ['2025-10-14 08:00:00', eightUtc],
    ['2025-10-14 08:00:00 UTC', eightUtc],
    ['2025-10-14 08:00:00.0', eightUtc],
    ['20251014T080000Z', eightUtc],
    ['2025/10/14 08:00', eightUtc],
    ['2025-10-14', midnight],
    ['2025-287', midnight],
    ['2025-W42-2', midnight],
    ['1760428800', eightUtc],
    ['1760428800000', eightUtc],
    ['14. Oktober 2025, 08:00 Uhr', eightUtc],
    ['Di, 14 Okt 2025 10:00:00 +0200', eightUtc],
    ['mar., 14 oct. 2025 10:00:00 +0200', eightUtc],
    ['14 de octubre de 2025', midnight],
    ['14 октября 2025 г.', midnight],
    ['Вт, 14 октября 2025 11:00:00 +0300', eightUtc],
    ['14. října 2025', midnight],
    ['14 Οκτωβρίου 2025', midnight],
    ['2025年10月14日 16:00', eightUtc],
    ['2025년 10월 14일 (화) 오후 5:00', eightUtc],
    ['2025-10-14 오후 5:00:00', eightUtc],
    ['2025.10.14 오전 9:00', midnight],
    ['2025. 10. 14. 오후 5:00', eightUtc],
    ['2025/10/14 下午 04:00:00', eightUtc],
    ['2025年10月14日 上午12:30', '2025-10-13T16:30:00.000Z'],
    ['2025年10月14日(火) 17:00', eightUtc],
    ['Τρι, 14 Όκτ 2025 08:00:00 GMT', eightUtc],
    ['Mon, 13 Oct 2025 24:00:00 GMT', midnight],
    ['Tue, 14 Oct 2025 07:59:60 GMT', '2025-10-14T07:59:59.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text)?.toISOString()).toBe(expected);
  });

  it.each([
    '',
    '   ',
    'soon',
    'yesterday',
    'next Tuesday',
    'Article 12',
    'Oct 14',
    '0000-00-00 00:00:00',
    '1970-01-01T00:00:00Z',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '2100-01-01',
    '9999-12-31T23:59:59Z',
    'Tue, 31 Feb 2025 08:00:00 GMT',
    '2025-13-01',
    '12345',
    `Tue, 14 Oct 2025 ${'0'.repeat(200)}`,
  ])('makes nothing of %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('takes no notice of the zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect(parseDate('2025-10-14 08:00')?.toISOString()).toBe(eightUtc);
      expect(parseDate('Oct 14, 2025 8:00 AM')?.toISOString()).toBe(eightUtc);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('reads back every date as feeds write it', () => {
    const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseDate(date.toISOString())?.getTime()).toBe(date.getTime());
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseDate(date.toUTCString())?.getTime()).toBe(seconds);
      }),
    );
  });

  it('never throws, and never gives an invalid date', () => {
    const pieces = fc.constantFrom(
      'Tue',
      '14',
      'Oct',
      '2025',
      '08:00',
      ':',
      ',',
      'T',
      'Z',
      '+02',
      '年',
      'of',
      '-',
      ' ',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(Number.isNaN(parseDate(text)?.getTime())).toBe(false);
      }),
    );
  });
});
