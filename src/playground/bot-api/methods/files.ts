import type { StoredFile } from '../../world/files.ts';
import { imageSize } from '../../world/image-size.ts';
import type { DocumentObject, FileObject, PhotoSize } from '../../world/objects.ts';
import { writableChat } from '../access.ts';
import { BotApiError, badRequest } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import { readReplyMarkup } from '../reply-markup.ts';
import type { Call, MethodContext, Methods } from './context.ts';
import { deliver, readCaption } from './messages.ts';

const uploadLimitBytes = 50 * 1024 * 1024;
const downloadLimitBytes = 20 * 1024 * 1024;
const photoLimitBytes = 10 * 1024 * 1024;

const fileObject = ({ file_id, file_unique_id, file_size }: StoredFile): FileObject => ({
  file_id,
  file_unique_id,
  file_size,
});

const documentObject = (file: StoredFile): DocumentObject => ({
  ...(file.fileName ? { file_name: file.fileName } : {}),
  mime_type: file.mimeType,
  ...fileObject(file),
});

export function fileMethods(context: MethodContext): Methods {
  const { world } = context;

  /** A file the call brings along, or one already known by its id. */
  const readFile = (parameters: Parameters, field: 'document' | 'photo'): StoredFile => {
    const named = parameters.text(field);
    const upload = parameters.upload(named.startsWith('attach://') ? named.slice(9) : field);
    if (upload) {
      if (upload.content.length === 0) throw badRequest('file must be non-empty');
      if (upload.content.length > uploadLimitBytes) throw new BotApiError(413, 'Request Entity Too Large');
      return world.files.add({ kind: field, ...upload });
    }
    if (named === '') throw badRequest(`there is no ${field} in the request`);
    // Telegram would fetch it; this one never reaches out.
    if (/^https?:/i.test(named)) throw badRequest('failed to get HTTP URL content');
    const known = world.files.find(named);
    if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
    if (known.kind !== field) {
      throw badRequest(
        `type of file mismatch: ${known.kind === 'photo' ? 'Photo' : 'Document'} file can't be sent as ${field === 'photo' ? 'Photo' : 'Document'}`,
      );
    }
    return known;
  };

  const photoSizes = (file: StoredFile): PhotoSize[] => {
    if (file.file_size > photoLimitBytes) throw badRequest('file is too big for a photo');
    const size = imageSize(file.content);
    if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
    const { width, height } = size;
    if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height)) {
      throw badRequest('PHOTO_INVALID_DIMENSIONS');
    }
    return [{ ...fileObject(file), width, height }];
  };

  return {
    sendDocument({ parameters }: Call) {
      const caption = readCaption(world, parameters);
      const markup = readReplyMarkup(parameters);
      const record = writableChat(world, parameters, 'documents');
      const document = documentObject(readFile(parameters, 'document'));
      return deliver(context, record, parameters, markup, { document, ...caption });
    },

    sendPhoto({ parameters }: Call) {
      const caption = readCaption(world, parameters);
      const markup = readReplyMarkup(parameters);
      const record = writableChat(world, parameters, 'photos');
      const photo = photoSizes(readFile(parameters, 'photo'));
      return deliver(context, record, parameters, markup, { photo, ...caption });
    },

    getFile({ parameters }: Call) {
      const fileId = parameters.text('file_id');
      if (fileId === '') throw badRequest('file_id not specified');
      const file = world.files.find(fileId);
      if (!file) throw badRequest('invalid file_id');
      if (file.file_size > downloadLimitBytes) throw badRequest('file is too big');
      return { ...fileObject(file), file_path: file.file_path };
    },
  };
}
