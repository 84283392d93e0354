import type { DetailCode } from './detail-texts.js';

/** One thing wrong with the input, at one field of the request. */
export interface DetailError {
  readonly code: DetailCode;
  /** JSON Pointer (RFC 6901) into the request body. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** True when a reason under this pointer in `confirmations` makes the input acceptable. */
  readonly confirmable?: true;
}

export function detailError(
  pointer: string,
  code: DetailCode,
  params: Readonly<Record<string, string | number | readonly string[]>> = {},
): DetailError {
  return { code, pointer, params };
}

/** A JSON Pointer one step deeper; the two characters with a meaning of their own are escaped. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
