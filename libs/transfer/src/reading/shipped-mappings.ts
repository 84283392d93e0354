import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMapping } from '../domain/mapping-schema.js';
import type { ImportMapping } from '../domain/mapping.js';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'mappings');

/** The mappings that come with the program. A malformed one is a fault of ours and stops the start. */
export function readShippedMappings(): readonly ImportMapping[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const reading = parseMapping(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')));
    if (!reading.ok) throw new Error(`mapping ${file} is malformed: ${JSON.stringify(reading.errors)}`);
    return reading.mapping;
  });
}
