import { z } from 'zod';
import type { User } from '../world/objects.ts';
import type { World } from '../world/world.ts';

const id = z.coerce.number().int().positive();

/** Who acts: the number of a person, or more about them. */
export const personSchema = z.union([
  id,
  z.looseObject({
    id,
    first_name: z.string().min(1).max(64).optional(),
    last_name: z.string().max(64).optional(),
    username: z.string().max(32).optional(),
    language_code: z.string().max(35).optional(),
  }),
]);

export type PersonInput =
  | number
  | {
      readonly id: number;
      readonly first_name?: string;
      readonly last_name?: string;
      readonly username?: string;
      readonly language_code?: string;
    };

/** Finds a person by number, or remembers a new one; what is said about them is kept. */
export function createPersonReader(world: World): (input: PersonInput) => User {
  return (input) => {
    const given = typeof input === 'number' ? { id: input } : input;
    const known = world.users.get(given.id);
    return world.remember({
      ...known,
      id: given.id,
      is_bot: false,
      first_name: given.first_name ?? known?.first_name ?? `Person ${given.id}`,
      ...(given.last_name ? { last_name: given.last_name } : {}),
      ...(given.username ? { username: given.username } : {}),
      language_code: given.language_code ?? known?.language_code ?? 'en',
    });
  };
}
