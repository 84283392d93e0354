import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * All files below a folder, as paths relative to `root`, in a stable order. A missing folder has none.
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(root, folder) {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** @param {string | Buffer} content */
export function hashOf(content) {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/**
 * One hash over names and contents, for "did anything change since".
 * @param {string} root
 * @param {readonly string[]} files
 */
export function hashOfFiles(root, files) {
  return hashOf(files.map((file) => `${file}\0${hashOf(readFileSync(path.join(root, file)))}`).join('\n'));
}

/**
 * The project's folder, whatever the current directory.
 * @type {string}
 */
export const PROJECT_ROOT = path.resolve(import.meta.dirname, '..', '..');
