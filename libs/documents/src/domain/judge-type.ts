import { ACCEPTED_NAMES, ACCEPTED_TYPES, MAIL, PLAIN_TEXT, type AcceptedType } from './accepted-type.js';
import { extensionOf } from './file-name.js';

/** What the bytes of a file show. */
export interface FileContent {
  /** The type its signature gives, null when it has none. */
  readonly signature: string | null;
  /** Text from beginning to end: no control characters but line ends, tabs and page breaks. */
  readonly text: boolean;
  /** Text that opens with the headers of a mail. */
  readonly mail: boolean;
}

export interface TypeRefusal {
  readonly code: 'document.type-refused' | 'document.type-differs';
  readonly params: Readonly<Record<string, unknown>>;
}

export type TypeJudgement = { readonly mediaType: string } | { readonly refusal: TypeRefusal };

/**
 * The type of a file: what its bytes say, when that is a type a case may hold and the file's name does not say otherwise.
 * The type that the sender claims plays no part.
 */
export function judgeType(fileName: string, content: FileContent): TypeJudgement {
  const extension = extensionOf(fileName);
  if (extension === null) {
    const found = typeOf(content);
    return found ? { mediaType: found.mediaType } : refused('document.type-refused', { accepted: ACCEPTED_NAMES });
  }
  const claimed = ACCEPTED_TYPES.find(({ extensions }) => extensions.includes(extension));
  if (!claimed) return refused('document.type-refused', { accepted: ACCEPTED_NAMES });
  if (!isOf(claimed, content)) return refused('document.type-differs', { extension, expected: claimed.name });
  return { mediaType: claimed.mediaType };
}

function isOf(type: AcceptedType, content: FileContent): boolean {
  if (type === PLAIN_TEXT) return content.text;
  if (type === MAIL) return content.mail;
  return content.signature === type.mediaType;
}

function typeOf(content: FileContent): AcceptedType | undefined {
  return ACCEPTED_TYPES.find((type) => type.mediaType === content.signature) ?? [MAIL, PLAIN_TEXT].find((type) => isOf(type, content));
}

function refused(code: TypeRefusal['code'], params: TypeRefusal['params']): TypeJudgement {
  return { refusal: { code, params } };
}
