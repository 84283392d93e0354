import { createReadStream } from 'node:fs';
import type { EncodingFinding } from './detect-encoding.js';
import { TableReadError } from './table.js';

/** The text of a file, piece by piece, without its byte order mark. `maxBytes` stops early, for a first look. */
export async function* decodeText(path: string, finding: EncodingFinding, maxBytes?: number): AsyncGenerator<string> {
  const decoder = new TextDecoder(finding.encoding, { fatal: maxBytes === undefined });
  const end = maxBytes === undefined ? undefined : finding.markLength + maxBytes - 1;
  try {
    for await (const chunk of createReadStream(path, { start: finding.markLength, ...(end !== undefined && { end }) })) {
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (isUndecodable(error)) throw new TableReadError('import.encoding-broken', { encoding: finding.encoding });
    throw error;
  }
}

function isUndecodable(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
