// Compiles the server (swc) and the web app (vite) into dist/. What did not change is not built again.
import { buildServer } from './build/build-server.mjs';
import { buildWeb } from './build/build-web.mjs';

const only = process.argv[2];
const started = Date.now();

if (only !== 'web') {
  const { compiled, removed, total } = await buildServer();
  console.log(`server: ${compiled} of ${total} files compiled, ${removed} removed`);
}
if (only !== 'server') console.log(`web app: ${await buildWeb()}`);
console.log(`built in ${Date.now() - started} ms`);
