import { spawn } from 'node:child_process';
import path from 'node:path';
import type { PreviewFault } from '../domain/preview.js';

/** What was drawn of a file. */
export interface Rendered {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
}

/** Bounds of one drawing. Memory in kilobytes is of its data, as the operating system counts it. */
export interface RenderLimits {
  readonly milliseconds: number;
  readonly processorSeconds: number;
  readonly memoryKilobytes: number;
}

const LIMITS: RenderLimits = { milliseconds: 60_000, processorSeconds: 45, memoryKilobytes: 900_000 };
const LONGEST_ANSWER = 1_000;
const FAULTS: readonly unknown[] = ['too-large', 'unreadable', 'encrypted'] satisfies PreviewFault[];

/** Draws previews, each in a process of its own with bounds of time, processor and memory: whatever a file does there, it does not do here. */
export class PreviewRenderer {
  constructor(
    private readonly script = path.join(import.meta.dirname, 'render-child.js'),
    private readonly limits = LIMITS,
  ) {}

  /** Writes small.jpg and large.jpg to a folder. */
  async render(mediaType: string, file: string, folder: string): Promise<Rendered | { readonly fault: PreviewFault }> {
    const { milliseconds, processorSeconds, memoryKilobytes } = this.limits;
    // A shell that knows no such bound goes on without it; the time is bounded here in any case.
    const bounds = `ulimit -t ${processorSeconds} 2>/dev/null; ulimit -d ${memoryKilobytes} 2>/dev/null; ulimit -c 0 2>/dev/null; exec "$0" "$@"`;
    const child = spawn('/bin/sh', ['-c', bounds, process.execPath, '--max-old-space-size=256', this.script, mediaType, file, folder], { env: {}, cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, milliseconds);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(0, LONGEST_ANSWER)));
    const signal = await new Promise<NodeJS.Signals | null>((resolve, reject) => child.once('error', reject).once('close', (_, by) => resolve(by))).finally(() => clearTimeout(timer));
    if (timedOut || signal === 'SIGXCPU') return { fault: 'timed-out' };
    return readAnswer(said);
  }
}

/** What the process said before it ended; one that was killed, or ran out of memory, said nothing. */
function readAnswer(said: string): Rendered | { readonly fault: PreviewFault } {
  try {
    const { fault, width, height, pages } = JSON.parse(said) as Partial<Rendered> & { fault?: unknown };
    if (FAULTS.includes(fault)) return { fault: fault as PreviewFault };
    if ([width, height, pages].every((value) => Number.isInteger(value))) return { width, height, pages } as Rendered;
  } catch {
    // No answer.
  }
  return { fault: 'failed' };
}
