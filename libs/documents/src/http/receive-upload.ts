import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProblemError, type Refusal } from '#platform';
import { cleanFileName } from '../domain/file-name.js';
import type { FileStore } from '../storage/file-store.js';
import { FileTooLarge, type IncomingFile } from '../storage/incoming.js';

/** A file in the store's waiting room, under the name its sender gave it. */
export interface ReceivedFile {
  readonly name: string;
  readonly content: IncomingFile;
}

/** What a multipart request brought: its fields as they are, and its one file. */
export interface Upload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: ReceivedFile | null;
  /** Parts that have no place in such a request. */
  readonly refusals: readonly Refusal[];
  /** Why it was not read to its end, null when it was. What had not come yet is not missing. */
  readonly brokenOff: ProblemError | null;
}

/** The multipart wrapping around a file of the largest size, fields included. */
const WRAPPING_BYTES = 64 * 1024;

/**
 * Takes in a multipart request with one part `file`, piece by piece. When it throws, when the reading broke off, or when the sender
 * goes away halfway, nothing is left behind; otherwise the file is the caller's to keep or discard.
 * @throws ProblemError `document.not-multipart` (415)
 */
export async function receiveUpload(request: FastifyRequest, store: FileStore, limit: number): Promise<Upload> {
  if (!request.isMultipart()) throw ofFile('unsupported-media', 'document.not-multipart');
  const fields: Record<string, unknown> = {};
  const refusals: Refusal[] = [];
  let file: ReceivedFile | null = null;
  try {
    // One byte more than may: the store sees that there is too much and says so, where a parser would only cut off. A second file is
    // passed over, so that what comes after it is read.
    for await (const part of request.parts({ limits: { fileSize: limit + 1, files: 2 } })) {
      if (part.type === 'field') {
        // What the decoder could not read of the form stands there as this sign.
        if (String(part.value).includes('\uFFFD')) refusals.push({ code: 'field.encoding', pointer: `/${part.fieldname}` });
        fields[part.fieldname] = part.fieldname in fields || part.valueTruncated ? [part.value] : part.value;
      } else if (part.fieldname === 'file' && file === null) {
        // Known beforehand to be too much: answered without waiting for it.
        if (Number(request.headers['content-length'] ?? 0) > limit + WRAPPING_BYTES) throw new FileTooLarge(limit);
        file = await receive(part, store, limit);
      } else {
        refusals.push(part.fieldname === 'file' ? { code: 'document.one-file', pointer: '/file' } : { code: 'field.unknown', pointer: `/${part.fieldname}` });
        await passOver(part, limit);
      }
    }
    return { fields, file, refusals, brokenOff: null };
  } catch (error) {
    if (file) await store.discard(file.content);
    letTheRestGo(request);
    return { fields, file: null, refusals, brokenOff: asFault(error, limit) };
  }
}

/** @returns null for a form without a chosen file, which sends a part without a name */
async function receive(part: MultipartFile, store: FileStore, limit: number): Promise<ReceivedFile | null> {
  const { filename: name = '' } = part as { filename?: string };
  const content = await store.receive(part.file as AsyncIterable<Uint8Array>, limit);
  if (name !== '' || content.size > 0) return { name: cleanFileName(name), content };
  await store.discard(content);
  return null;
}

/** @throws FileTooLarge when it is more than a file may be: what comes after it is not waited for */
async function passOver(part: MultipartFile, limit: number): Promise<void> {
  let size = 0;
  for await (const piece of part.file as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > limit) throw new FileTooLarge(limit);
  }
}

/** What is still on its way is read and thrown away: unread, it would keep the connection busy for good. */
function letTheRestGo({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

/** @throws the error itself, when it is no fault of the sender */
function asFault(error: unknown, limit: number): ProblemError {
  if (error instanceof FileTooLarge) return ofFile('too-large', 'document.too-large', { limit: inMegabytes(limit) });
  const { name, code } = error as { name?: string; code?: string };
  if (code === 'FST_FILES_LIMIT') return ofFile('invalid', 'document.one-file');
  // What the parser says of what was sent, or the line of being cut; anything else is a fault of ours and stays one.
  if (!(error instanceof ProblemError) && (name === 'Error' || name === 'FastifyError')) return ofFile('invalid', 'document.upload-broken');
  throw error;
}

function ofFile(kind: ProblemError['kind'], code: string, params: Readonly<Record<string, unknown>> = {}): ProblemError {
  return new ProblemError(kind, code, { params, errors: [{ code, pointer: '/file', params }] });
}

function inMegabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / (1024 * 1024))} MB`;
}
