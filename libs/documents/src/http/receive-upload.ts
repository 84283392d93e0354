import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProblemError, type Refusal } from '#platform';
import { cleanFileName } from '../domain/file-name.js';
import type { FileStore } from '../storage/file-store.js';
import { FileTooLarge, type IncomingFile } from '../storage/incoming.js';

/** What a multipart request brought: its fields as they are, and its one file in the store's waiting room. */
export interface Upload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: { readonly name: string; readonly content: IncomingFile } | null;
  /** Parts that have no place in such a request. */
  readonly refusals: readonly Refusal[];
}

/** The multipart wrapping around a file of the largest size, fields included. */
const WRAPPING_BYTES = 64 * 1024;

/**
 * Takes in a multipart request with one part `file`, piece by piece. When it throws, or when the sender goes away halfway, nothing
 * is left behind; when it returns, the file is the caller's to keep or discard.
 * @throws ProblemError `document.too-large` (413), `document.not-multipart` (415), `document.one-file`, `document.upload-broken`
 */
export async function receiveUpload(request: FastifyRequest, store: FileStore, limit: number): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError('unsupported-media', 'document.not-multipart');
  // Known beforehand to be too much: answered without waiting for it.
  if (Number(request.headers['content-length'] ?? 0) > limit + WRAPPING_BYTES) throw tooLarge(limit);
  const fields: Record<string, unknown> = {};
  const refusals: Refusal[] = [];
  let file: Upload['file'] = null;
  try {
    // One byte more than may: the store sees that there is too much and says so, where a parser would only cut off.
    for await (const part of request.parts({ limits: { fileSize: limit + 1 } })) {
      if (part.type === 'field') {
        // What the decoder could not read of the form stands there as this sign.
        if (String(part.value).includes('\uFFFD')) refusals.push({ code: 'field.encoding', pointer: `/${part.fieldname}` });
        fields[part.fieldname] = part.fieldname in fields || part.valueTruncated ? [part.value] : part.value;
      } else if (part.fieldname === 'file' && file === null) {
        // A form without a chosen file sends a part without a name.
        const { filename: name = '' } = part as { filename?: string };
        const content = await store.receive(part.file as AsyncIterable<Uint8Array>, limit);
        file = { name: cleanFileName(name), content };
        if (name === '' && content.size === 0) {
          await store.discard(content);
          file = null;
        }
      } else {
        refusals.push({ code: 'field.unknown', pointer: `/${part.fieldname}` });
        part.file.resume();
      }
    }
    return { fields, file, refusals };
  } catch (error) {
    if (file) await store.discard(file.content);
    letTheRestGo(request);
    throw asProblem(error, limit);
  }
}

/** What is still on its way is read and thrown away: unread, it would keep the connection busy for good. */
function letTheRestGo({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

function asProblem(error: unknown, limit: number): unknown {
  if (error instanceof FileTooLarge) return tooLarge(limit);
  const { name, code } = error as { name?: string; code?: string };
  if (code === 'FST_FILES_LIMIT') return new ProblemError('invalid', 'document.one-file');
  // What the parser says of what was sent, or the line of being cut; anything else is a fault of ours and stays one.
  return !(error instanceof ProblemError) && (name === 'Error' || name === 'FastifyError') ? new ProblemError('invalid', 'document.upload-broken') : error;
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError('too-large', 'document.too-large', { params: { limit: inMegabytes(limit) }, errors: [{ code: 'document.too-large', pointer: '/file', params: { limit: inMegabytes(limit) } }] });
}

function inMegabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / (1024 * 1024))} MB`;
}
