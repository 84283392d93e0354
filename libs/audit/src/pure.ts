// The second front door: what the sealer and the operator's commands need without Nest.
export { NothingSealed, consistencyLines, exportLog, leafLine, pathOfFile, writtenLines, type ExportLine } from './application/export-log.js';
export { canonicalJson, type Json } from './domain/canonical-json.js';
export { notesOf, openCheckpoint, publicKeyOf, sealKeyOf, signCheckpoint, type SealKey } from './domain/checkpoint.js';
export { commitmentTo, hashOfLeaf, type LogLeaf } from './domain/log-leaf.js';
export { GrowingTree, KeptTree, RememberingTree, leafHash, nodeHash, type KeptHashes, type TreeNode } from './domain/merkle-tree.js';
export { LOG_CONTENT } from './persistence/log-content.js';
export { LogReader, type Asks } from './persistence/log-reader.js';
