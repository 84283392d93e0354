// What may not stand in the sources and no linter knows of.
import os from 'node:os';
import path from 'node:path';
import { isCitizenServiceNumber, PUBLISHED_TEST_NUMBERS } from './citizen-service-number.mjs';

/**
 * @typedef {object} SourceRule
 * @property {string} name
 * @property {string} reason
 * @property {RegExp} [files]  which files it looks at; all when absent
 * @property {(text: string) => Iterable<number>} find  the offsets of what it refuses
 */

/**
 * @param {RegExp} pattern
 * @returns {SourceRule['find']}
 */
const matches = (pattern) =>
  function* offsets(text) {
    for (const match of text.matchAll(pattern)) yield match.index;
  };

const CODE = /\.(ts|tsx|mjs|cjs)$/;
const SERVER = /^(apps\/(api|worker|sealer|cli)|libs|migrations)\/.*\.ts$/;

/**
 * @param {string} root  the project's folder, whose own path may not stand in a source
 * @returns {SourceRule[]}
 */
export function sourceRules(root) {
  return [
    {
      name: 'unfinished',
      reason: 'work that is left is an issue, not a comment',
      find: matches(/\b(TODO|FIXME)\b/g),
    },
    {
      name: 'silenced-linter',
      reason: 'mend the code, or change the rule for everybody',
      files: CODE,
      find: matches(/(eslint|oxlint|biome)-disable|@ts-(ignore|nocheck)/g),
    },
    {
      name: 'path-of-this-machine',
      reason: 'it exists on one machine only',
      find: matches(pathPattern([path.dirname(root), root, os.homedir()])),
    },
    {
      name: 'citizen-service-number',
      reason: 'a valid BSN may be a living person: use a published test number',
      find: findCitizenServiceNumbers,
    },
    { name: 'enum', reason: 'use a union of strings', files: CODE, find: matches(/^\s*(export\s+)?(declare\s+)?enum\s+\w/gm) },
    { name: 'forward-ref', reason: 'a cycle: split out the third thing', files: SERVER, find: matches(/\bforwardRef\s*\(/g) },
    { name: 'request-scope', reason: 'pass the actor as an argument', files: SERVER, find: matches(/\bScope\.REQUEST\b/g) },
    { name: 'synchronize', reason: 'the schema changes by migrations only', files: SERVER, find: matches(/\bsynchronize\s*:\s*true/g) },
    {
      name: 'clock-in-a-rule',
      reason: 'time comes in as an argument',
      files: /^libs\/[^/]+\/src\/domain\/(?!.*\.spec\.ts$).*\.ts$/,
      find: matches(/new Date\(\s*\)|Date\.now\(|Temporal\.Now\b/g),
    },
  ];
}

/** @param {readonly string[]} folders */
function pathPattern(folders) {
  const telling = folders.filter((folder) => folder.length > 3);
  const escaped = telling.map((folder) => folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\w./-])(${escaped.join('|')})/`, 'g');
}

/** @param {string} text */
function* findCitizenServiceNumbers(text) {
  for (const match of text.matchAll(/(?<![\w.,-])\d{9}(?![\w,-]|\.\d)/g)) {
    if (isCitizenServiceNumber(match[0]) && !PUBLISHED_TEST_NUMBERS.has(match[0])) yield match.index;
  }
}
