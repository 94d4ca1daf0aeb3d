/** Why a database cannot be used; the message says what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code:
    | 'locked'
    | 'wrong-key'
    | 'not-writable'
    | 'unavailable'
    | 'newer'
    | 'not-empty'
    | 'incomplete';

  constructor(code: DatabaseError['code'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
