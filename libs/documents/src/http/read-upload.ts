import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ProblemError, refusalsOf, type ProblemKind, type Refusal } from '#platform';
import type { ReceivedFile, Upload } from './receive-upload.js';

/** What is known of an upload beyond its form. */
export interface UploadRules<T> {
  /** What is wrong with the fields by what stands in the register; asked of every upload. */
  ofFields?(sound: Partial<T>): Promise<readonly Refusal[]>;
  /**
   * What is wrong with the file; asked when the upload is refused anyhow. Otherwise whoever takes the file judges it.
   * @throws ProblemError naming it
   */
  ofFile(file: ReceivedFile): Promise<unknown>;
}

/**
 * The fields and the file of an upload.
 * @throws ProblemError with every fault at once; `request.invalid` (400), or what the file is refused for where that has a status of its own
 */
export async function readUpload<T extends object>(of: ClassConstructor<T>, upload: Upload, { ofFields = noRefusals, ofFile }: UploadRules<T>): Promise<{ readonly body: T; readonly file: ReceivedFile }> {
  const { fields, file, refusals, brokenOff } = upload;
  const body = plainToInstance(of, fields);
  // A body without fields of its own is none that is unknown.
  const invalid = refusalsOf(validateSync(body, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }), '');
  const sound = Object.fromEntries(Object.entries(body).filter(([field]) => !invalid.some(({ pointer }) => pointer === `/${field}`))) as Partial<T>;
  const ofForm = [...invalid.filter(({ code }) => brokenOff === null || code !== 'field.required'), ...refusals, ...(await ofFields(sound))];
  if (brokenOff !== null) throw joined(ofForm, brokenOff);
  if (file === null) throw joined(ofForm, MISSING);
  if (ofForm.length > 0) throw joined(ofForm, await faultOf(ofFile(file)));
  return { body, file };
}

const MISSING = new ProblemError('invalid', 'request.invalid', { errors: [{ code: 'document.file-missing', pointer: '/file' }] });

const noRefusals = (): Promise<readonly Refusal[]> => Promise.resolve([]);

/** What is wrong with a file; null too when what judges files is away: that is told when there is nothing else to repair. */
async function faultOf(judged: Promise<unknown>): Promise<ProblemError | null> {
  try {
    await judged;
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.kind === 'unavailable' ? null : error;
  }
}

/** The statuses that say of themselves that it is the file. */
const OF_FILES: readonly ProblemKind[] = ['too-large', 'unsupported-media'];

function joined(ofForm: readonly Refusal[], ofFile: ProblemError | null): ProblemError {
  const errors = [...ofForm, ...(ofFile?.details.errors ?? [])];
  if (ofFile !== null && (ofForm.length === 0 || OF_FILES.includes(ofFile.kind))) return new ProblemError(ofFile.kind, ofFile.code, { ...ofFile.details, errors });
  return new ProblemError('invalid', 'request.invalid', { errors });
}
