import type { ComposeFile } from './compose-file.js';
import type { MadeSecrets } from './made-secrets.js';

/** What a rule holds docker-compose.yml against. */
export interface World {
  /** The version of package.json. */
  readonly version: string;
  readonly secrets: MadeSecrets;
  /** Whether the image holds a file, by its path below /app. */
  isInImage(file: string): boolean;
}

/** Says what is wrong, a line each; nothing when all is well. */
export type Rule = (compose: ComposeFile, world: World) => readonly string[];
