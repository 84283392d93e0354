import fc from 'fast-check';
import type { Problem } from '../../../libs/platform/src/contract.js';
import type { Answer } from '../../e2e/support/client.js';
import { BESIDE, CASE_MODEL, ITEM_MODEL, type ModelRow } from './procedure-model.js';
import { Walk, type Stands, type WalkingOffice } from './procedure-walk.js';

/** T8: random steps of a thing and of its case, each held against what the model says of it. */

export interface Model {
  item: string;
  case: string;
  /** The deprivation of advantage goes on beside the main case. */
  onTwoTracks: boolean;
}

export interface Rows {
  readonly item: readonly ModelRow[];
  readonly case: readonly ModelRow[];
}

/** What was walked, to see that the walks come somewhere. */
export interface Walked {
  readonly taken: Set<string>;
  steps: number;
  refused: number;
}

export const LAW: Rows = { item: ITEM_MODEL, case: CASE_MODEL };
const CLOSED = ['closed', 'retention'];

class Step implements fc.AsyncCommand<Model, Walk> {
  private act = '';

  /** @param wanders to any step there is, and not to one of those that are open */
  constructor(
    private readonly machine: 'item' | 'case',
    private readonly pick: number,
    private readonly wanders: boolean,
    private readonly rows: Rows,
    private readonly walked: Walked,
  ) {}

  check = (): boolean => true;
  toString = (): string => `${this.machine}: ${this.act}`;

  async run(model: Model, real: Walk): Promise<void> {
    const from = model[this.machine];
    const all = this.rows[this.machine];
    const open = all.filter((row) => row.from.includes(from));
    const among = this.wanders || open.length === 0 ? all : open;
    const any = among[this.pick % among.length];
    if (!any) return;
    this.act = any.act;
    const row = open.find(({ act }) => act === any.act);
    const before = await real[this.machine]();
    const answer = await this.take(row, any, before, real);
    const tried: TriedStep = { any, row, open, before, answer, after: await real[this.machine]() };
    const fault = before.status === from ? this.faultOf(tried, model) : `it was ${before.status}`;
    if (fault !== null) throw new Error(`${this.machine} ${from}, ${any.act}: ${fault}; it is ${tried.after.status} and was answered with ${answer.status} ${answer.text.slice(0, 500)}`);
    this.walked.steps += 1;
    if (!hasMoved(tried)) return;
    model[this.machine] = tried.after.status;
    model.onTwoTracks ||= any.act === 'file-advantage-claim';
    this.walked.taken.add(`${this.machine} ${any.act}`);
  }

  private faultOf(tried: TriedStep, model: Model): string | null {
    const { any, row, before, after, answer } = tried;
    const isLast = row !== undefined && this.machine === 'case';
    if (CLOSED.includes(model.case) && !isLast) return answer.status >= 400 && after.version === before.version ? null : 'this is closed to everybody';
    if (hasMoved(tried)) return null;
    if (row !== undefined && !row.waits && !this.isOfAnotherTrack(row, model)) return `the law lets it become ${row.to}`;
    if (row === undefined && !this.mayGoOnBeside(any, before.status)) return this.faultOfRefusal(tried);
    return after.status === before.status ? null : 'it went elsewhere';
  }

  private take(row: ModelRow | undefined, any: ModelRow, before: Stands, real: Walk): Promise<Answer<Problem>> {
    if (this.machine === 'case') return real.takeOfCase(any, before);
    return row ? real.takeOfItem(row, before) : real.tryOfItem(any, before);
  }

  /** With 409, by its state, and with what is open: nothing that the law forbids, and everything that it plainly lets this person do. */
  private faultOfRefusal({ any: { act, by }, open, before, after, answer: { status, body } }: TriedStep): string | null {
    if (status !== 409 || after.version !== before.version || body.errors?.[0]?.code !== `${this.machine}.status-forbids-action`) return 'the law forbids it here';
    const told = body.open ?? [];
    const mistaken = told.filter((each) => each === act || !(open.some((row) => row.act === each) || this.mayGoOnBeside({ act: each }, before.status)));
    if (mistaken.length > 0) return `is said to be open and is not: ${mistaken.join()}`;
    const missing = open.filter((row) => row.by === by && !row.waits && !BESIDE.includes(row.act) && !told.includes(row.act));
    if (missing.length > 0) return `is open and not said to be: ${missing.map((row) => row.act).join()}`;
    this.walked.refused += 1;
    return null;
  }

  private mayGoOnBeside({ act }: Pick<ModelRow, 'act'>, from: string): boolean {
    return this.machine === 'case' && BESIDE.includes(act) && !['intake', 'investigation', ...CLOSED].includes(from);
  }

  private isOfAnotherTrack({ act }: ModelRow, { onTwoTracks }: Model): boolean {
    return this.machine === 'case' && onTwoTracks && BESIDE.includes(act);
  }
}

interface TriedStep {
  readonly any: ModelRow;
  /** Of the model, when it is open. */
  readonly row: ModelRow | undefined;
  readonly open: readonly ModelRow[];
  readonly before: Stands;
  readonly after: Stands;
  readonly answer: Answer<Problem>;
}

const hasMoved = ({ row, before, after, answer }: TriedStep): boolean => row !== undefined && after.status === row.to && answer.status < 300 && after.version > before.version;

interface Tried {
  readonly seed: number;
  readonly sequences: number;
  readonly rows?: Rows;
  readonly walked?: Walked;
}

export const nothingWalked = (): Walked => ({ taken: new Set(), steps: 0, refused: 0 });

/** @returns where the product and the model part, by the shortest sequence that was found; null when nowhere */
export async function partings(office: WalkingOffice, { seed, sequences, rows = LAW, walked = nothingWalked() }: Tried): Promise<string | null> {
  const step = (machine: 'item' | 'case') => fc.tuple(fc.nat(9_999), fc.integer({ min: 0, max: 2 })).map(([pick, wandering]) => new Step(machine, pick, wandering === 0, rows, walked));
  const property = fc.asyncProperty(fc.commands([step('item'), step('item'), step('case')], { maxCommands: 14, size: 'max' }), async (steps) => {
    await fc.asyncModelRun(async () => ({ model: { item: 'seized', case: 'intake', onTwoTracks: false }, real: await Walk.begin(office) }), steps);
  });
  const result = await fc.check(property, { seed, numRuns: sequences, endOnFailure: true });
  return result.failed ? `seed ${seed}: ${String(result.errorInstance instanceof Error ? result.errorInstance.message : result.errorInstance)}\n${String(result.counterexample?.[0])}` : null;
}
