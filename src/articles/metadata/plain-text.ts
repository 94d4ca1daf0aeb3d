import { decodeHTML } from 'entities';
import { squeeze } from '../page/white-space.ts';

/** Undoes HTML escaping, done twice where an outlet escaped twice, and squeezes white space. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < 2 && decoded.includes('&'); round += 1) decoded = decodeHTML(decoded);
  return squeeze(decoded);
}
