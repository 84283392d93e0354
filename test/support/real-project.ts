import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a checkout has, without its data and what tests leave behind; dist goes along when it was built, so that little is built anew. */
const PARTS = ['apps', 'libs', 'migrations', 'tools', 'dist', 'package.json', 'package-lock.json', '.swcrc', 'nest-cli.json', 'tsconfig.json'];

/** This very project in a folder of its own, to start as a new user would. */
export function copyOfThisProject(): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(path.join(os.tmpdir(), 'zegel-checkout-'));
  for (const part of PARTS.filter((each) => existsSync(each))) cpSync(part, path.join(root, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
