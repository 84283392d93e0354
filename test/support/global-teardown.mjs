import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  await globalThis.zegelTestServer?.stop();
  const folder = process.env['TEST_DEMO_FOLDER'];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
