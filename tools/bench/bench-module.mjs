import path from 'node:path';
import { PROJECT_ROOT } from '../build/source-files.mjs';

/** @param {string} file  of the build */
const built = (file) => import(path.join(PROJECT_ROOT, 'dist', file));

/**
 * The built modules that are measured: the API's, and the sweep and the planner of the worker.
 * @param {Record<string, string>} settings
 */
export async function openBench(settings) {
  const [{ loadConfig }, { ApiModule }, { DeadlinesJobsModule }] = await Promise.all([built('libs/platform/src/index.js'), built('apps/api/src/api.module.js'), built('libs/deadlines/src/index.js')]);
  class BenchModule {}
  return { module: BenchModule, imports: [ApiModule.for(loadConfig(settings)), DeadlinesJobsModule] };
}
