// Migrates as it is told, a line of JSON at a time, in a process of its own: jest cannot import the migrations itself.
// In: { "url", "folder"?, "only"? } for the case store alone, { "url", "password", "folder"? } for all that an installation does. Out: { "ran" } or { "error" }.
import { createInterface } from 'node:readline';
import { migrate } from '../../../tools/database/migrate.mjs';
import { runSchemaMigrations } from '../../../tools/database/migrations.mjs';

/** @param {{ url: string, folder?: string, only?: string[], password?: string }} order */
async function carryOut({ url, folder, only, password }) {
  try {
    const ran = password === undefined ? await runSchemaMigrations(url, folder, only && new Set(only)) : await migrate(url, { password, sealerPassword: password, ...(folder && { migrations: folder }) });
    return { ran };
  } catch (error) {
    return { error: String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await carryOut(JSON.parse(line)))}\n`);
