import { Blob } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { FormData } from 'undici';

/** A file to upload, as telegraf's payloads carry it. Only bytes in memory are uploaded. */
interface Upload {
  readonly source: Uint8Array;
  readonly filename?: string;
}

export interface RequestBody {
  readonly body: string | FormData;
  readonly headers: Readonly<Record<string, string>>;
  readonly isUpload: boolean;
}

/** JSON, or multipart with every structured field as JSON when the payload carries a file. */
export function encodePayload(payload: object): RequestBody {
  const files: { field: string; upload: Upload }[] = [];
  const fields = Object.entries(payload).map(([name, value]): [string, unknown] => {
    if (isUpload(value)) {
      files.push({ field: name, upload: value });
      return [name, undefined];
    }
    return [name, attach(value, files)];
  });
  if (files.length === 0) {
    return {
      body: JSON.stringify(payload),
      headers: { 'content-type': 'application/json' },
      isUpload: false,
    };
  }
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value === undefined || value === null) continue;
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const { field, upload } of files) {
    form.set(field, new Blob([upload.source]), upload.filename ?? `${field}.dat`);
  }
  return { body: form, headers: {}, isUpload: true };
}

/** Replaces `media: { source }` inside an input media, or a list of them, by references to attached parts. */
function attach(value: unknown, files: { field: string; upload: Upload }[]): unknown {
  if (Array.isArray(value)) return value.map((item) => attach(item, files));
  if (typeof value === 'object' && value !== null && 'media' in value && isUpload(value.media)) {
    const field = `file${randomBytes(6).toString('hex')}`;
    files.push({ field, upload: value.media });
    return { ...value, media: `attach://${field}` };
  }
  return value;
}

function isUpload(value: unknown): value is Upload {
  return (
    typeof value === 'object' && value !== null && 'source' in value && value.source instanceof Uint8Array
  );
}
