import { describe, expect, it } from 'vitest';
import { isZone } from '../../src/domain/schedule.ts';
import { placeOf } from '../../src/telegram/zones/place-name.ts';
import { cities, mainZones, presentNames } from '../../src/telegram/zones/places.ts';
import { guessZone, searchZones } from '../../src/telegram/zones/search.ts';

describe('a search for a place', () => {
  it.each([
    ['Berlin', 'Europe/Berlin'],
    ['  new york ', 'America/New_York'],
    ['München', 'Europe/Berlin'],
    ['munchen', 'Europe/Berlin'],
    ['北京', 'Asia/Shanghai'],
    ['Санкт-Петербург', 'Europe/Moscow'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Kiev', 'Europe/Kyiv'],
    ['Schweiz', 'Europe/Zurich'],
    ['法国', 'Europe/Paris'],
    ['Германия', 'Europe/Berlin'],
    ['Royaume-Uni', 'Europe/London'],
    ['España', 'Europe/Madrid'],
    ['usa', 'America/New_York'],
    ['UK', 'Europe/London'],
    ['San Francisco', 'America/Los_Angeles'],
  ])('finds %s', (query, zone) => {
    expect(searchZones(query)[0]).toBe(zone);
  });

  it.each([
    ['Australia', 'Australia/Sydney', ['Australia/Melbourne', 'Australia/Brisbane', 'Australia/Perth']],
    ['USA', 'America/New_York', ['America/Chicago', 'America/Denver', 'America/Los_Angeles']],
    ['America', 'America/New_York', ['America/Los_Angeles', 'Pacific/Honolulu']],
    ['Argentina', 'America/Argentina/Buenos_Aires', []],
    ['Canadá', 'America/Toronto', ['America/Vancouver', 'America/Edmonton', 'America/Halifax']],
    ['Россия', 'Europe/Moscow', ['Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Europe/Kaliningrad']],
  ])('offers the zones most people of %s live in first', (country, main, others) => {
    const found = searchZones(country);
    expect(found[0]).toBe(main);
    expect(found).toEqual(expect.arrayContaining(others));
  });

  it('finds nothing where there is nothing, and never more than asked for', () => {
    expect(searchZones('Atlantis')).toEqual([]);
    expect(searchZones('!!!')).toEqual([]);
    expect(searchZones('a'.repeat(5000))).toEqual([]);
    expect(searchZones('san', 3)).toHaveLength(3);
  });
});

describe('the zone of a newcomer', () => {
  it.each([
    ['de', 'Europe/Berlin'],
    ['en-GB', 'Europe/London'],
    ['pt-br', 'America/Sao_Paulo'],
    ['zh-hans', 'Asia/Shanghai'],
    ['es-419', 'America/Mexico_City'],
    ['ru', 'Europe/Moscow'],
    ['en', 'UTC'],
    ['xx-nonsense-', 'UTC'],
    [undefined, 'UTC'],
  ])('is guessed from %s', (code, zone) => {
    expect(guessZone(code, 'UTC')).toBe(zone);
  });
});

describe('the places', () => {
  it('are zones, all of them', () => {
    const zones = [...Object.keys(cities), ...Object.values(mainZones), ...Object.values(presentNames)];
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  });

  it('are called as their readers call them', () => {
    expect(placeOf('Europe/Moscow', 'ru')).toBe('Москва');
    expect(placeOf('Asia/Shanghai', 'zh')).toBe('北京');
    expect(placeOf('America/Argentina/Buenos_Aires', 'de')).toBe('Buenos Aires');
    expect(placeOf('America/Nuuk', 'zh')).toBe('Nuuk');
  });
});
