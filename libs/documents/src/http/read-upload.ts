import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { refuseInvalid, refusalsOf } from '#platform';
import type { Upload } from './receive-upload.js';

/** The fields and the file of an upload, every fault at once. */
export function readUpload<T extends object>(of: ClassConstructor<T>, { fields, file, refusals }: Upload): { readonly body: T; readonly file: NonNullable<Upload['file']> } {
  const body = plainToInstance(of, fields);
  const invalid = refusalsOf(validateSync(body, { whitelist: true, forbidNonWhitelisted: true }), '');
  const missing = file === null ? [{ code: 'document.file-missing', pointer: '/file' }] : [];
  refuseInvalid([...invalid, ...refusals, ...missing]);
  if (file === null) throw new Error('A missing file was not refused.');
  return { body, file };
}
