import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** Waits until it is so, asking again and again. @throws when it does not become so */
export async function eventually(isSo: () => boolean | Promise<boolean>, what: string, patience = PATIENCE_MS): Promise<void> {
  for (const giveUp = Date.now() + patience; Date.now() < giveUp; await sleep(20)) {
    if (await isSo()) return;
  }
  throw new Error(`It did not happen: ${what}`);
}
