import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { notesOf } from '#audit/pure';
import { verifyExport } from '../../../tools/audit-verify/audit-verify.mjs';
import { PUBLIC_KEY, linesOf, type EvidenceOffice } from './evidence-office.js';
import { KINDS, dice, type Place, type Tampering } from './tampering.js';

export type Report = Awaited<ReturnType<typeof verifyExport>>;

/** Every checkpoint that was appended outside the database. */
export function anchorsOf({ checkpoints }: Pick<EvidenceOffice, 'checkpoints'>): string[] {
  return readdirSync(checkpoints).sort().flatMap((file) => notesOf(readFileSync(path.join(checkpoints, file), 'utf8')));
}

/** Exports and verifies the log as it is now, against the checkpoints outside the database. */
export function verify(office: EvidenceOffice, anchors: readonly string[] = anchorsOf(office)): Promise<Report> {
  return verifyExport(linesOf(office.owner), PUBLIC_KEY, { anchors, files: office.files });
}

/** What was tried of one kind, and what was not found. */
export interface Outcome {
  readonly kind: string;
  readonly places: number;
  readonly found: number;
  readonly named: number;
  readonly missed: readonly string[];
  /** Findings without any checkpoint from outside. */
  readonly foundWithoutAnchor: number;
}

/** Makes one kind of change at so many places, each taken back, and has the export of each verified. */
export async function tryKind(office: EvidenceOffice, kind: Tampering, places: number, seed: string): Promise<Outcome> {
  const anchors = anchorsOf(office);
  const missed: string[] = [];
  let [found, named, foundWithoutAnchor] = [0, 0, 0];
  for (let place = 0; place < places; place += 1) {
    const chance = `${seed}/${kind.name}/${place}`;
    await office.owner.query('BEGIN');
    await office.owner.query('SET LOCAL session_replication_role = replica');
    const where = await kind.tamper(office, dice(chance));
    const report = await verify(office, anchors);
    const alone = await verifyExport(linesOf(office.owner), PUBLIC_KEY, { files: office.files });
    await office.owner.query('ROLLBACK');
    where.undo?.();
    if (!report.ok) found += 1;
    if (!alone.ok) foundWithoutAnchor += 1;
    if (isNamed(report, where)) named += 1;
    else missed.push(`${chance}: ${JSON.stringify(where)} not in ${JSON.stringify(report.findings.slice(0, 3))}`);
  }
  return { kind: kind.name, places, found, named, missed, foundWithoutAnchor };
}

/** Whether a finding is about the place: the leaf itself, or a range between two checkpoints that holds it. */
function isNamed({ findings }: Report, { leaf, item, document }: Place): boolean {
  return findings.some((finding) => {
    if (item !== undefined) return finding.item === item;
    if (document !== undefined) return finding.document === document;
    if (leaf === undefined) return true;
    return finding.leaf === leaf || (finding.leaves !== undefined && finding.leaves[0] <= leaf && leaf < Math.max(finding.leaves[1], finding.leaves[0] + 1));
  });
}

export async function tryAll(office: EvidenceOffice, places: number, seed: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const kind of KINDS) outcomes.push(await tryKind(office, kind, places, seed));
  return outcomes;
}
