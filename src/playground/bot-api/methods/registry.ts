import { chatMethods } from './chats.ts';
import type { Method, MethodContext } from './context.ts';
import { editingMethods } from './editing.ts';
import { fileMethods } from './files.ts';
import { messageMethods } from './messages.ts';
import { profileMethods } from './profile.ts';
import { queryMethods } from './queries.ts';
import { updateMethods } from './updates.ts';

/** Every method this local Telegram knows, by its name in lower case: Telegram ignores case. */
export function createMethods(context: MethodContext): ReadonlyMap<string, Method> {
  const methods = {
    ...updateMethods(context),
    ...messageMethods(context),
    ...editingMethods(context),
    ...fileMethods(context),
    ...queryMethods(context),
    ...chatMethods(context),
    ...profileMethods(context),
  };
  return new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]));
}
