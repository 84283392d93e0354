import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CaseDocument } from '../../../libs/documents/src/contract.js';
import { ClamdSubset } from '../../../libs/documents/testing/clamd-subset.js';
import { S3Subset } from '../../../libs/documents/testing/s3-subset.js';
import type { Problem } from '../../../libs/platform/src/contract.js';
import { done, type Answer } from '../../e2e/support/client.js';
import { until } from '../../e2e/support/dates.js';
import type { Person } from '../../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../../e2e/support/running-office.js';
import { openCase } from '../../e2e/support/story.js';
import { MEGABYTE } from './torture-made.js';
import type { TortureFile } from './torture-files.js';

export type Where = 'a folder' | 'object storage';

export interface TortureOptions {
  readonly where: Where;
  /** The planted fault: nothing looks into what comes. */
  readonly unscanned?: boolean;
  /** Of a build with a fault in it. */
  readonly services?: string;
}

export const UPLOAD_LIMIT = 300 * MEGABYTE;
export const hashOf = (bytes: Buffer | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** T20: an office to which files are sent that are made to hurt, and what becomes of them, seen from outside and on the disk. */
export class Torture {
  private constructor(
    readonly office: RunningOffice,
    readonly officer: Person,
    readonly caseId: string,
    private readonly where: Where,
    private readonly clamd: ClamdSubset,
    readonly objects: S3Subset,
    private readonly temporary: string,
  ) {}

  static async start({ where, unscanned = false, services }: TortureOptions): Promise<Torture> {
    const [clamd, objects] = [new ClamdSubset(), new S3Subset()];
    const [scanner, endpoint] = [await clamd.start(), await objects.start()];
    const temporary = mkdtempSync(path.join(os.tmpdir(), 'zegel-torture-'));
    const files: Readonly<Record<string, string>> = where === 'a folder' ? {} : { ZEGEL_FILES_URL: `s3://zegel/files?endpoint=${endpoint}&region=garage&forcePathStyle=true`, ZEGEL_S3_ACCESS_KEY: 'key', ZEGEL_S3_SECRET_KEY: 'secret' };
    mkdirSync(path.join(temporary, 'tmp'));
    const env = { ...(unscanned ? {} : { ZEGEL_SCANNER_URL: scanner }), ZEGEL_UPLOAD_LIMIT: `${UPLOAD_LIMIT}`, TMPDIR: path.join(temporary, 'tmp'), ...files };
    const office = await startRunningOffice({ env, ...(services !== undefined && { services }) });
    const officer = await office.enrol('asset-officer');
    const lead = await office.enrol('prosecutor');
    const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id });
    return new Torture(office, officer, id, where, clamd, objects, temporary);
  }

  async stop(): Promise<void> {
    await this.office.stop();
    await Promise.all([this.clamd.stop(), this.objects.stop()]);
    rmSync(this.temporary, { recursive: true });
  }

  send(name: string, bytes: Buffer, { key = randomUUID(), type = 'text/html' } = {}): Promise<Answer<CaseDocument & Problem>> {
    const form = new FormData();
    form.set('title', 'Stuk');
    form.set('kind', 'other');
    // What the sender says of the type plays no part.
    form.set('file', new Blob([Uint8Array.from(bytes)], { type }), name);
    return this.officer.client.post(`/cases/${this.caseId}/documents`, form, { key });
  }

  /** For what no honest sender writes: a form piece by piece. */
  get rawForm(): { readonly url: string; readonly headers: Readonly<Record<string, string>> } {
    return {
      url: `${this.office.url}/api/v1/cases/${this.caseId}/documents`,
      headers: { ...this.officer.client.headers, 'x-requested-with': 'zegel', 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=x' },
    };
  }

  /** Everything that is not as it must be, by the name of its file; sent one by one, and then looked at when all are judged. */
  async faultsOf(files: readonly TortureFile[]): Promise<readonly string[]> {
    const faults: string[] = [];
    const stored: [TortureFile, string][] = [];
    for (const file of files) {
      const before = await this.held();
      const { status, body } = await this.send(file.name, file.bytes);
      const after = await this.held();
      const said = (fault: string): void => void faults.push(`${file.what}: ${fault}`);
      if ('refused' in file.end) {
        const due = file.end.refused === 'document.file-empty' ? 400 : 415;
        if (status !== due || body.errors?.[0]?.code !== file.end.refused) said(`answered with ${status} ${body.errors?.[0]?.code ?? ''}`);
        if (after !== before) said('something was kept of it');
      } else if (status !== 201) said(`answered with ${status} ${body.errors?.[0]?.code ?? body.code}`);
      else {
        if (body.sha256 !== hashOf(file.bytes) || body.size !== file.bytes.length) said('not the bytes that were sent');
        stored.push([file, body.id]);
      }
    }
    for (const [file, id] of stored) faults.push(...(await this.faultsOfStored(file, id)).map((fault) => `${file.what}: ${fault}`));
    return faults;
  }

  private async faultsOfStored({ name, bytes, end }: TortureFile, id: string): Promise<readonly string[]> {
    const faults: string[] = [];
    const fault = (so: boolean, what: string): void => void (so && faults.push(what));
    const { scan, preview, fileName, mediaType } = await this.settled(id);
    const response = await fetch(`${this.office.url}/api/v1/documents/${id}/content`, { headers: { ...this.officer.client.headers, accept: 'text/html' } });
    const given = Buffer.from(await response.arrayBuffer());
    if ('infected' in end) {
      const drawn = await this.officer.client.get(`/documents/${id}/preview/large`);
      fault(scan.state !== 'infected', `said to be ${scan.state}`);
      fault(response.status !== 409 || given.includes(bytes), 'handed out');
      fault(preview.state !== 'none' || drawn.status !== 404, 'drawn');
    } else if ('kept' in end) {
      const type = response.headers.get('content-type') ?? '';
      fault(scan.state !== 'clean', `said to be ${scan.state}`);
      fault(response.status !== 200 || !given.equals(bytes), 'what is handed out is not what was sent');
      fault(mightBeShown(response.headers), 'a browser might show it');
      fault(fileName !== end.as, `${name} is kept as ${fileName}`);
      fault(mediaType !== end.kept || type !== end.kept, `kept as ${mediaType}, handed out as ${type}`);
      fault(end.preview !== undefined && (preview.state !== 'failed' || preview.fault !== end.preview), `drawn: ${preview.state} ${preview.fault}`);
    }
    return faults;
  }

  private settled(id: string): Promise<CaseDocument> {
    return until(async () => (await this.documents()).find((each) => each.id === id && isSettled(each)));
  }

  /** Waits until nothing is looked into or drawn any more. */
  allSettled(): Promise<true> {
    return until(async () => (await this.documents()).every(isSettled) && this.leftovers().length === 0);
  }

  private documents(): Promise<readonly CaseDocument[]> {
    return done(this.officer.client.get<CaseDocument[]>(`/cases/${this.caseId}/documents`));
  }

  /** What there is of documents: rows and files. */
  async held(): Promise<string> {
    return `${(await this.office.database.query('SELECT 1 FROM document')).length} rows, ${this.originals().size} files`;
  }

  /** The name of every file that a document has, with its bytes. */
  originals(): ReadonlyMap<string, () => Buffer> {
    if (this.where === 'object storage') return new Map([...this.objects.objects].filter(([key]) => key.includes('/documents/')).map(([key, { bytes }]) => [key, () => bytes]));
    return new Map(filesBelow(path.join(this.office.app.files, 'documents')).map((file) => [file, () => readFileSync(file)]));
  }

  /** What lies about that no document has: received and never kept, drawn from, begun and never ended. */
  leftovers(): readonly string[] {
    return [...filesBelow(path.join(this.office.app.files, 'incoming')), ...filesBelow(path.join(this.temporary, 'tmp')), ...(this.objects.openUploads > 0 ? [`${this.objects.openUploads} uploads`] : [])];
  }

  /** Most memory that the API ever held, in megabytes. */
  peak(): number {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${this.office.app.api.pid}/status`, 'utf8'))?.[1]) / 1024;
  }
}

/** Whether anything but a download could come of it. */
function mightBeShown(headers: Headers): boolean {
  const isDownload = /^attachment; filename="[ -~]*"; filename\*=UTF-8''[!-~]*$/.test(headers.get('content-disposition') ?? '');
  return !isDownload || headers.get('x-content-type-options') !== 'nosniff' || headers.get('content-security-policy') !== "sandbox; default-src 'none'" || headers.has('set-cookie');
}

const isSettled = ({ scan, preview }: CaseDocument): boolean => scan.state !== 'waiting' && preview.state !== 'waiting';

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  } catch {
    return [];
  }
}
