/** Whose files: each context keeps its own in an area of its own; previews lie beside the originals, never in their place. */
export type FileArea = 'documents' | 'previews' | 'imports';

const KEY = /^(documents|previews|imports)\/[0-9a-f]{2}\/([0-9a-f]{64})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Where a file lies: under the SHA-256 of its bytes, so that what is found can be checked against its own name, and under the id of
 * the one record that owns it, so that clearing up after one record never takes the file of another with the same bytes.
 */
export function fileKey(area: FileArea, sha256: string, ownerId: string): string {
  return `${area}/${sha256.slice(0, 2)}/${sha256}-${ownerId}`;
}

/** The id of the record that owns a file; null when this is not one of our keys. */
export function ownerOf(key: string): string | null {
  return KEY.exec(key)?.[3] ?? null;
}

/** The SHA-256 under which a file lies; null when this is not one of our keys. */
export function digestOf(key: string): string | null {
  return KEY.exec(key)?.[2] ?? null;
}
