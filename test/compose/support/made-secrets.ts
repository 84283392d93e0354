import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SITE, type ComposeFile } from './compose-file.js';

/** The secrets of one installation, made as an operator makes them. */
export interface MadeSecrets {
  /** The project's folder of that installation. */
  readonly root: string;
  /** The file that a container finds as /run/secrets/<name>. */
  fileOf(compose: ComposeFile, name: string): string;
  read(compose: ComposeFile, name: string): string;
  write(compose: ComposeFile, name: string, value: string): void;
  /** Runs the command that makes them; what it printed. */
  make(): string;
  remove(): void;
}

/** Runs docker/make-secrets.sh in a folder of its own and adds what an operator adds. */
export function makeSecrets(): MadeSecrets {
  const root = mkdtempSync(path.join(os.tmpdir(), 'zegel-secrets-'));
  mkdirSync(path.join(root, 'docker'));
  cpSync('docker/make-secrets.sh', path.join(root, 'docker/make-secrets.sh'));
  const make = (): string => {
    const script = path.join(root, 'docker/make-secrets.sh');
    const { status, stdout, stderr } = spawnSync('sh', [script, SITE['ZEGEL_HOST'] ?? '', SITE['ZEGEL_MAIL_FROM'] ?? ''], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`make-secrets.sh ended with ${status}: ${stderr}`);
    return stdout;
  };
  const fileOf = (compose: ComposeFile, name: string): string => path.resolve(root, compose.secrets[name]?.file ?? `no secret ${name}`);
  return {
    root,
    fileOf,
    read: (compose, name) => readFileSync(fileOf(compose, name), 'utf8').trim(),
    write: (compose, name, value) => writeFileSync(fileOf(compose, name), `${value}\n`),
    make,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Settings as a process in the container reads them, its secrets found where they lie here. */
export function withSecretsHere(environment: Readonly<Record<string, string>>, compose: ComposeFile, secrets: MadeSecrets): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace(/^\/run\/secrets\/(\w+)$/, (_, secret: string) => secrets.fileOf(compose, secret))]),
  );
}
