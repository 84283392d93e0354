const MAX_LENGTH = 150;
const MAX_EXTENSION = 10;
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const PATH = /^.*[/\\]/su;

/** A file's name as it may be kept and shown: no folders, nothing unseen, of a length every system takes. */
export function cleanFileName(given: string): string {
  const name = given.normalize('NFC').replace(UNSEEN, '').replace(PATH, '').trim().replace(/^\.+/, '');
  if (name === '') return 'document';
  const characters = [...name];
  if (characters.length <= MAX_LENGTH) return name;
  const extension = extensionOf(name);
  const kept = extension === null ? '' : `.${extension}`;
  return characters.slice(0, MAX_LENGTH - kept.length).join('') + kept;
}

/** The extension of a file's name, lower case and without the dot; null when it has none. */
export function extensionOf(name: string): string | null {
  const extension = /[^.]\.([^.\s]+)$/u.exec(name.trim())?.[1]?.toLowerCase();
  return extension === undefined || extension.length > MAX_EXTENSION ? null : extension;
}
