/** A type of file that a case may hold. */
export interface AcceptedType {
  readonly mediaType: string;
  /** As people know it. */
  readonly name: string;
  /** How a file of this type may be called, lower case, without the dot. */
  readonly extensions: readonly string[];
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const PLAIN_TEXT: AcceptedType = { mediaType: 'text/plain', name: 'TXT', extensions: ['txt', 'text', 'log', 'csv', 'md'] };
export const MAIL: AcceptedType = { mediaType: 'message/rfc822', name: 'EML', extensions: ['eml'] };

/** Every type that is taken in. Nothing that a browser runs (HTML, SVG) and no macros. */
export const ACCEPTED_TYPES: readonly AcceptedType[] = [
  { mediaType: 'application/pdf', name: 'PDF', extensions: ['pdf'] },
  { mediaType: 'image/png', name: 'PNG', extensions: ['png'] },
  { mediaType: 'image/jpeg', name: 'JPEG', extensions: ['jpg', 'jpeg', 'jpe'] },
  { mediaType: 'image/webp', name: 'WebP', extensions: ['webp'] },
  { mediaType: 'image/tiff', name: 'TIFF', extensions: ['tif', 'tiff'] },
  { mediaType: WORD, name: 'DOCX', extensions: ['docx'] },
  { mediaType: EXCEL, name: 'XLSX', extensions: ['xlsx'] },
  { mediaType: ODT, name: 'ODT', extensions: ['odt'] },
  PLAIN_TEXT,
  MAIL,
];

export const ACCEPTED_NAMES: readonly string[] = ACCEPTED_TYPES.map(({ name }) => name);

/** Types that are zip archives inside. */
export function isArchive(mediaType: string): boolean {
  return [WORD, EXCEL, ODT].includes(mediaType);
}
