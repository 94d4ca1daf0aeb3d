import type { SettingsStore } from '../../domain/ports/settings-store.ts';
import { type Role, roles } from '../access.ts';

export type GrantedRole = Exclude<Role, 'owner'>;

/** Who runs the bot: owners by configuration, admins and editors as an owner gave the role. */
export interface Roles {
  /** Undefined for everybody else. */
  of(userId: number | undefined): Promise<Role | undefined>;
  granted(): Promise<readonly { readonly userId: number; readonly role: GrantedRole }[]>;
  grant(userId: number, role: GrantedRole | 'none'): Promise<void>;
  /** Everyone with at least this role. */
  withAtLeast(role: Role): Promise<readonly number[]>;
}

const prefix = 'role:';

export const atLeast = (role: Role | undefined, wanted: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(wanted);

export function createRoles(ownerIds: readonly number[], store: SettingsStore): Roles {
  const owners = new Set(ownerIds);
  const roleIn = (value: unknown): GrantedRole | undefined =>
    value === 'admin' || value === 'editor' ? value : undefined;

  const granted: Roles['granted'] = async () =>
    (await store.list(prefix)).flatMap(({ key, value }) => {
      const userId = Number(key.slice(prefix.length));
      const role = roleIn(value);
      return role && Number.isSafeInteger(userId) ? [{ userId, role }] : [];
    });

  return {
    async of(userId) {
      if (userId === undefined) return undefined;
      if (owners.has(userId)) return 'owner';
      return roleIn(await store.get(`${prefix}${userId}`));
    },
    granted,
    async grant(userId, role) {
      if (role === 'none') await store.delete(`${prefix}${userId}`);
      else await store.set(`${prefix}${userId}`, role);
    },
    async withAtLeast(wanted) {
      const others = (await granted()).filter(({ role }) => atLeast(role, wanted));
      return [...new Set([...ownerIds, ...others.map(({ userId }) => userId)])];
    },
  };
}
