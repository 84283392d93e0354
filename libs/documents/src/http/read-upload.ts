import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { refuseInvalid, refusalsOf, type Refusal } from '#platform';
import type { Upload } from './receive-upload.js';

/**
 * The fields and the file of an upload, every fault at once.
 * @param ofRegister what is wrong with the fields by what stands in the register
 */
export async function readUpload<T extends object>(of: ClassConstructor<T>, { fields, file, refusals }: Upload, ofRegister: (sound: Partial<T>) => Promise<readonly Refusal[]> = noRefusals): Promise<{ readonly body: T; readonly file: NonNullable<Upload['file']> }> {
  const body = plainToInstance(of, fields);
  const invalid = refusalsOf(validateSync(body, { whitelist: true, forbidNonWhitelisted: true }), '');
  const missing = file === null ? [{ code: 'document.file-missing', pointer: '/file' }] : [];
  const sound = Object.fromEntries(Object.entries(body).filter(([field]) => !invalid.some(({ pointer }) => pointer === `/${field}`))) as Partial<T>;
  refuseInvalid([...invalid, ...refusals, ...missing, ...(await ofRegister(sound))]);
  if (file === null) throw new Error('A missing file was not refused.');
  return { body, file };
}

const noRefusals = (): Promise<readonly Refusal[]> => Promise.resolve([]);
