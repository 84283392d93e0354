// Mends package-lock.json; run it after every `npm install` (see package-lock/add-missing-stubs.mjs for the reason).
import { readFileSync, writeFileSync } from 'node:fs';
import { addMissingStubs } from './package-lock/add-missing-stubs.mjs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = addMissingStubs(lock);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} stubs added${added.map((name) => `\n  ${name}`).join('')}`);
