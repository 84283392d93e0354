// A Chromium for the tests: the system's, else the one from the packages, which needs nothing of the system.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { findSystemChromium } from './found-programs.mjs';

/**
 * @typedef {{ executablePath: string, env: Record<string, string> }} Chromium
 */

/**
 * A Chromium that starts on this machine, or undefined with the reason on standard error.
 * @returns {Promise<Chromium | undefined>}
 */
export async function prepareChromium() {
  const system = findSystemChromium();
  if (system && starts({ executablePath: system, env: {} })) return { executablePath: system, env: {} };
  try {
    const packaged = await unpackChromium();
    if (starts(packaged)) return packaged;
    console.error('Chromium does not start here; browser tests are skipped.');
  } catch (error) {
    console.error(`No Chromium here; browser tests are skipped: ${String(error)}`);
  }
  return undefined;
}

/** @param {Chromium} chromium */
function starts({ executablePath, env }) {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
      timeout: 30_000,
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks @sparticuz/chromium once a version, with the libraries it ships. It is made aside and renamed: a run that
 * is killed half way leaves nothing that looks whole, and two runs do not disturb each other.
 * @returns {Promise<Chromium>}
 */
async function unpackChromium() {
  const packageRoot = findPackageRoot();
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
  const cache = path.resolve('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(cache)) {
    const aside = `${cache}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    await unpackBrowser(aside);
    await unpackLibraries(packageRoot, path.join(aside, 'al2023'));
    try {
      renameSync(aside, cache);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      if (!existsSync(cache)) throw error;
    }
  }
  return {
    executablePath: path.join(cache, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(cache, 'al2023/lib'), FONTCONFIG_PATH: path.join(cache, 'fonts') },
  };
}

function findPackageRoot() {
  let folder = path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
  while (!existsSync(path.join(folder, 'bin/chromium.br'))) {
    if (folder === path.dirname(folder)) throw new Error('@sparticuz/chromium has no browser in it');
    folder = path.dirname(folder);
  }
  return folder;
}

/**
 * The package always unpacks to the folder for temporary files.
 * @param {string} folder
 */
async function unpackBrowser(folder) {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/**
 * @param {string} packageRoot
 * @param {string} folder
 */
async function unpackLibraries(packageRoot, folder) {
  const { extract } = await import('tar-fs');
  const archive = brotliDecompressSync(readFileSync(path.join(packageRoot, 'bin/al2023.tar.br')));
  await pipeline(Readable.from([archive]), extract(folder));
}
