import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Keeps the figures of a test as JSON, for the page of measurements: .cache/measurements/<test>.json. */
export function measured(test: string, figures: Readonly<Record<string, unknown>>): void {
  const folder = path.resolve('.cache/measurements');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${test}.json`), `${JSON.stringify({ test, at: new Date().toISOString(), ...figures }, null, 2)}\n`);
}
