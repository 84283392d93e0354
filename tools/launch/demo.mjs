import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { entryPoint, PLACES } from './places.mjs';

/**
 * @typedef {{ role: string, login: string, password: string, name?: string, email?: string }} DemoAccount
 */

/**
 * The demo accounts; on the first start the demo file is made.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 * @returns {Promise<DemoAccount[]>}
 */
export async function demoAccounts(env, signal) {
  if (!existsSync(PLACES.demoAccounts)) {
    const { accounts } = JSON.parse(await seedDemo(env, signal));
    writeFileSync(PLACES.demoAccounts, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(PLACES.demoAccounts, 'utf8'));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<string>} what the command printed
 */
function seedDemo(env, signal) {
  const child = spawn(process.execPath, ['--enable-source-maps', entryPoint('cli'), 'seed-demo', '--json'], {
    cwd: PLACES.root,
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (complaint += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`The demo file could not be made (exit code ${code}).\n${lastLines(complaint)}`));
    });
  });
}

/**
 * Somebody whom an operator added can sign in at the development provider, which knows the accounts of this file.
 * @param {readonly string[]} args  of `add-person`
 * @param {string} password  as it printed it
 */
export function rememberPerson(args, password) {
  if (!existsSync(PLACES.demoAccounts)) return;
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({ args: [...args], strict: false, options: { login: text, name: text, email: text, role: text } });
  const login = `${values.login}`.toLowerCase();
  /** @type {DemoAccount[]} */
  const others = JSON.parse(readFileSync(PLACES.demoAccounts, 'utf8'));
  const known = others.filter((account) => account.login !== login);
  const added = { role: `${values.role}`, login, password, name: `${values.name}`, email: `${values.email}` };
  writeFileSync(PLACES.demoAccounts, JSON.stringify([...known, added], null, 2), { mode: 0o600 });
}

/**
 * The accounts as lines of a table.
 * @param {readonly DemoAccount[]} accounts
 * @returns {string[]}
 */
export function accountTable(accounts) {
  const rows = [['role', 'login', 'password'], ...accounts.map(({ role, login, password }) => [role, login, password])];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ').trimEnd());
}

/** @param {string} text */
function lastLines(text) {
  return text.trim().split('\n').slice(-12).join('\n');
}
