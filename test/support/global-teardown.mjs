export default async function globalTeardown() {
  await globalThis.zegelTestServer?.stop();
}
