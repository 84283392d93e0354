/** Where an import is. Nothing is written to the register before `running`. */
export type ImportState = 'reading' | 'mapping' | 'previewed' | 'running' | 'done' | 'failed' | 'cancelled';

/** What a person can do with an import, and the states in which it is open. */
const ACTS = {
  'import.map': ['mapping', 'previewed'],
  'import.confirm': ['previewed'],
  'import.cancel': ['reading', 'mapping', 'previewed'],
} as const satisfies Readonly<Record<string, readonly ImportState[]>>;

export type ImportAct = keyof typeof ACTS;

export function openActs(state: ImportState): readonly ImportAct[] {
  return (Object.keys(ACTS) as ImportAct[]).filter((act) => (ACTS[act] as readonly ImportState[]).includes(state));
}
