import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/articles/metadata/date-text.ts';
import { fromPrinted, readStampedDate } from '../../../src/articles/metadata/published.ts';

const local = (text: string, monthFirst = false) => {
  const [date] = findDates(text, { monthFirst });
  return date && fromPrinted(date)?.local;
};

describe('findDates', () => {
  it.each([
    ['July 28, 2021', '2021-07-28'],
    ['Jul. 28 2021', '2021-07-28'],
    ['Sept 3rd, 2020', '2020-09-03'],
    ['28 July 2021', '2021-07-28'],
    ['Wednesday, 28th of July, 2021', '2021-07-28'],
    ['7:24 PM HKT, Wed July 28, 2021 1 mins read', '2021-07-28T19:24:00+08:00'],
    ['July 28, 2021 at 6:30 a.m. EDT', '2021-07-28T06:30:00-04:00'],
    ['Published Jan. 5, 2024, 4:03 p.m. ET', '2024-01-05T16:03:00-05:00'],
    ['Published July 5, 2024, 4:03 p.m. ET', '2024-07-05T16:03:00-04:00'],
    ['28. Juli 2021, 14:05 Uhr', '2021-07-28T14:05:00'],
    ['28.07.2021 - 14:05', '2021-07-28T14:05:00'],
    ['3. März 2022', '2022-03-03'],
    ['1er août 2023 à 21h21', '2023-08-01T21:21:00'],
    ['12 de junio de 2023', '2023-06-12'],
    ['04 ene 2023 - 16:48 CET', '2023-01-04T16:48:00+01:00'],
    ['2 de março de 2023', '2023-03-02'],
    ['24 декабря 2021, 12:47', '2021-12-24T12:47:00'],
    ['2021年7月28日 10:24', '2021-07-28T10:24:00'],
    ['2021年07月28日', '2021-07-28'],
    ['2024年6月12日 17時30分', '2024-06-12T17:30:00'],
    ['2021년 7월 28일', '2021-07-28'],
    ['2021年7月28日 下午4:12', '2021-07-28T16:12:00'],
    ['2021年7月28日 上午9:05', '2021-07-28T09:05:00'],
    ['2021年7月28日 午後4時12分', '2021-07-28T16:12:00'],
    ['2021년 7월 28일 오후 4시 12분', '2021-07-28T16:12:00'],
    ['2021-07-28 18:20', '2021-07-28T18:20:00'],
    ['2021/07/28', '2021-07-28'],
    ['28 lipca 2021', '2021-07-28'],
  ])('reads "%s"', (text, expected) => {
    expect(local(text)).toBe(expected);
  });

  it('reads figures by the order of the country', () => {
    expect(local('3/4/2021', true)).toBe('2021-03-04');
    expect(local('3/4/2021')).toBe('2021-04-03');
    expect(local('13/4/2021', true)).toBe('2021-04-13');
    expect(local('4/13/2021')).toBe('2021-04-13');
    expect(local('3.4.2021', true)).toBe('2021-04-03');
  });

  it.each([
    '31 February 2021',
    '2021-13-01',
    'version 1.2.2021.4',
    'call 929-214-1690',
    'in 2021',
    'May 2021',
    '99/99/2021',
  ])('finds no date in "%s"', (text) => {
    expect(local(text)).toBeUndefined();
  });

  it('finds all dates of a line in order', () => {
    const dates = findDates('Published 3 May 2024, updated 5 May 2024', { monthFirst: false });
    expect(dates.map((date) => date.day)).toEqual([3, 5]);
  });
});

describe('readStampedDate', () => {
  it.each([
    ['2021-07-28T19:24:00+08:00', '2021-07-28T19:24:00+08:00', '2021-07-28T11:24:00.000Z'],
    ['2021-07-28T19:24:00.123+0800', '2021-07-28T19:24:00+08:00', '2021-07-28T11:24:00.000Z'],
    ['2021-07-28T11:24Z', '2021-07-28T11:24:00Z', '2021-07-28T11:24:00.000Z'],
    ['2021-07-28 11:24:00', '2021-07-28T11:24:00', '2021-07-28T11:24:00.000Z'],
    ['2021-07-28 4:12 PM', '2021-07-28T16:12:00', '2021-07-28T16:12:00.000Z'],
    ['2021-07-28T14:12:00-5:00', '2021-07-28T14:12:00-05:00', '2021-07-28T19:12:00.000Z'],
    ['2021-01-28 14:12:00 EST', '2021-01-28T14:12:00-05:00', '2021-01-28T19:12:00.000Z'],
    ['2021-07-28 11:24:00 UTC', '2021-07-28T11:24:00Z', '2021-07-28T11:24:00.000Z'],
    ['2021-07-28T19:24+08', '2021-07-28T19:24:00+08:00', '2021-07-28T11:24:00.000Z'],
    ['2021-07-28', '2021-07-28', '2021-07-28T12:00:00.000Z'],
    ['20210728', '2021-07-28', '2021-07-28T12:00:00.000Z'],
    ['Wed, 28 Jul 2021 11:24:00 GMT', '2021-07-28T11:24:00Z', '2021-07-28T11:24:00.000Z'],
    ['Dec 17th 2025', '2025-12-17', '2025-12-17T12:00:00.000Z'],
    ['1627471440', '2021-07-28T11:24:00Z', '2021-07-28T11:24:00.000Z'],
    ['1627471440000', '2021-07-28T11:24:00Z', '2021-07-28T11:24:00.000Z'],
  ])('reads %s', (stamp, expected, instant) => {
    const published = readStampedDate(stamp, { monthFirst: false });
    expect(published?.local).toBe(expected);
    expect(published?.at.toISOString()).toBe(instant);
  });

  it.each(['', 'yesterday', '2021-07', '2021', '2021-02-31T00:00:00Z', '0000-00-00'])(
    'finds no date in "%s"',
    (stamp) => {
      expect(readStampedDate(stamp, { monthFirst: false })).toBeUndefined();
    },
  );
});
