import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../build/source-files.mjs';
import { sourceRules } from './source-rules.mjs';

const FOLDERS = ['apps', 'libs', 'migrations', 'test', 'tools', 'docs', '.ci'];
const FILES = ['README.md', 'docker-compose.yml', 'package.json', 'jest.config.mjs', '.dependency-cruiser.cjs'];
const TEXT = /(\.(ts|tsx|mjs|cjs|json|md|css|html|ya?ml|sql|csv|sh)|^\.ci\/\w+)$/;
/** They name what they refuse. */
const THE_RULES_THEMSELVES = /^tools\/lint\/(source-rules\.mjs|check-sources\.spec\.ts)$/;

/**
 * One line for every thing that may not stand there: `file:line rule: reason`.
 * @param {string} root
 * @returns {string[]}
 */
export function checkSources(root) {
  const rules = sourceRules(root);
  const files = [...FOLDERS.flatMap((folder) => filesBelow(root, folder)), ...FILES].filter(
    (file) => (TEXT.test(file) || FILES.includes(file)) && !THE_RULES_THEMSELVES.test(file),
  );
  return files.flatMap((file) => {
    const text = textOf(path.join(root, file));
    return rules
      .filter((rule) => rule.files?.test(file) ?? true)
      .flatMap((rule) => [...rule.find(text)].map((offset) => `${file}:${lineOf(text, offset)} ${rule.name}: ${rule.reason}`));
  });
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * @param {string} text
 * @param {number} offset
 */
function lineOf(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
