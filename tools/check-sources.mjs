// Refuses what may not stand in the sources and no linter knows of (tools/lint/source-rules.mjs).
import { PROJECT_ROOT } from './build/source-files.mjs';
import { checkSources } from './lint/check-sources.mjs';

const found = checkSources(PROJECT_ROOT);
for (const line of found) console.error(line);
process.exitCode = found.length > 0 ? 1 : 0;
