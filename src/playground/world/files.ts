import { createHash } from 'node:crypto';
import type { FileObject } from './objects.ts';

export interface StoredFile extends FileObject {
  readonly file_path: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly kind: 'document' | 'photo';
  readonly content: Buffer;
}

export interface Files {
  add(file: { kind: 'document' | 'photo'; fileName: string; mimeType: string; content: Buffer }): StoredFile;
  find(fileId: string): StoredFile | undefined;
  findByPath(path: string): StoredFile | undefined;
}

/** Keeps what was sent, in memory, under identifiers like Telegram's. */
export function createFiles(): Files {
  const byId = new Map<string, StoredFile>();
  let count = 0;
  return {
    add({ kind, fileName, mimeType, content }) {
      count += 1;
      const uniqueId = createHash('sha256')
        .update(`${count}:`)
        .update(content)
        .digest('base64url')
        .slice(0, 15);
      const extension = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0] ?? '';
      const stored: StoredFile = {
        file_id: `BQAC${createHash('sha256').update(uniqueId).digest('base64url')}`,
        file_unique_id: uniqueId,
        file_size: content.length,
        file_path: `${kind === 'photo' ? 'photos' : 'documents'}/file_${count}${extension}`,
        fileName,
        mimeType,
        kind,
        content,
      };
      byId.set(stored.file_id, stored);
      return stored;
    },
    find: (fileId) => byId.get(fileId),
    findByPath: (path) => [...byId.values()].find((file) => file.file_path === path),
  };
}
