/** What the directory of an office file (a zip archive) says of its parts. */
export interface ArchivePart {
  readonly name: string;
  /** Where it begins in the file, and how many bytes it takes there. */
  readonly offset: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly encrypted: boolean;
  readonly link: boolean;
}

export type ArchiveRefusal = 'document.unpacks-too-large' | 'document.archive-unsound' | 'document.macros';

const MOST_PARTS = 10_000;
const MOST_BYTES = 1024 * 1024 * 1024;
const MOST_TIMES = 100;
/** Below this much it does not matter how well something is packed. */
const RATIO_MATTERS_FROM = 10 * 1024 * 1024;
/** Folders upwards, roots, drives, and signs that no name of an office part has. */
const UNSAFE_NAME = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|[\u0000-\u001f]/i;
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^xl\/macrosheets\/|^Basic\/|^Scripts\//i;
const LOCAL_HEADER_BYTES = 30;

/** Why an office file is not taken in; null when nothing speaks against it. Nothing is unpacked to find out. */
export function judgeArchive(parts: readonly ArchivePart[], fileBytes: number): ArchiveRefusal | null {
  const unpacked = parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (parts.length > MOST_PARTS || unpacked > MOST_BYTES || (unpacked > RATIO_MATTERS_FROM && unpacked > fileBytes * MOST_TIMES)) return 'document.unpacks-too-large';
  if (overlaps(parts) || parts.some(({ name, encrypted, link }) => encrypted || link || UNSAFE_NAME.test(name))) return 'document.archive-unsound';
  return parts.some(({ name }) => MACROS.test(name)) ? 'document.macros' : null;
}

/** Parts that lie over each other unpack to far more than their size: the whole trick of the densest bombs. */
function overlaps(parts: readonly ArchivePart[]): boolean {
  const inOrder = [...parts].sort((a, b) => a.offset - b.offset);
  return inOrder.some(({ offset }, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && before.offset + LOCAL_HEADER_BYTES + before.packedBytes > offset;
  });
}
