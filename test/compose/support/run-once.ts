import { spawn } from 'node:child_process';

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command of docker-compose.yml to its end, in a folder that stands for /app. */
export function runOnce(command: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const [program = '', ...args] = command;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
