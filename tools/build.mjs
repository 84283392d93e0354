// Compiles the server (swc), puts each service into a few files (rolldown), and builds the web app (vite), into dist/. What did not change is not built again.
import { buildServices } from './build/build-services.mjs';
import { buildWeb } from './build/build-web.mjs';

const only = process.argv[2];
const started = Date.now();

if (only !== 'web') {
  const { compiled, removed, total, bundled } = await buildServices();
  console.log(`server: ${compiled} of ${total} files compiled, ${removed} removed; services ${bundled ? 'built' : 'unchanged'}`);
}
if (only !== 'server') console.log(`web app: ${await buildWeb()}`);
console.log(`built in ${Date.now() - started} ms`);
