import type { Notification } from '../../libs/notifications/src/contract.js';
import type { Page } from '../../libs/platform/src/contract.js';
import type { CaseDocument } from '../../libs/documents/src/contract.js';
import { ClamdSubset, EICAR } from '../../libs/documents/testing/clamd-subset.js';
import { aPdf } from '../../libs/documents/testing/made-files.js';
import { done, type Client } from './support/client.js';
import { until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

let clamd: ClamdSubset;
let port: number;
let office: RunningOffice;
let prosecutor: Person;
let assistant: Person;
let caseId: string;

beforeAll(async () => {
  clamd = new ClamdSubset();
  const address = await clamd.start();
  port = Number(new URL(address).port);
  office = await startRunningOffice({ env: { ZEGEL_SCANNER_URL: address } });
  prosecutor = await office.enrol('prosecutor');
  assistant = await office.enrol('assistant');
  caseId = (await openCase(prosecutor.client, { unitId: office.unitId, leadId: prosecutor.id })).id;
});

afterAll(async () => {
  await office.stop();
  await clamd.stop();
});

function sent(file: Buffer, name: string): FormData {
  const form = new FormData();
  form.set('title', name);
  form.set('kind', 'other');
  form.set('file', new Blob([Uint8Array.from(file)]), name);
  return form;
}

const add = (by: Client, file: Buffer, name: string): Promise<CaseDocument> => done(by.post(`/cases/${caseId}/documents`, sent(file, name)));

async function shown(id: string): Promise<CaseDocument | undefined> {
  return (await done(prosecutor.client.get<CaseDocument[]>(`/cases/${caseId}/documents`))).find((document) => document.id === id);
}

const settled = (id: string, state: CaseDocument['scan']['state']): Promise<CaseDocument> =>
  until(async () => {
    const document = await shown(id);
    return document?.scan.state === state && document;
  });

describe('an upload', () => {
  it('can be opened once the scanner passed it', async () => {
    const { id } = await add(assistant.client, aPdf('clean'), 'bevel.pdf');

    const { scan } = await settled(id, 'clean');

    expect(scan.scanner).toContain('ClamAV');
    expect((await assistant.client.get(`/documents/${id}/content`)).status).toBe(200);
  });

  it('with a virus is opened by nobody, and who sent it and the lead of the case are told, without the name of the file', async () => {
    const { id } = await add(assistant.client, EICAR, 'verklaring Jansen.txt');

    await settled(id, 'infected');

    for (const { client } of [assistant, prosecutor]) {
      expect(await client.get(`/documents/${id}/content`)).toMatchObject({ status: 409, body: { code: 'document.infected' } });
      const told = await until(async () => (await done(client.get<Page<Notification>>('/notifications?unread=true'))).rows.find(({ kind }) => kind === 'document'));
      expect(told).toMatchObject({ caseId, title: { en: expect.stringContaining('Eicar-Test-Signature') } });
      expect(told.title.en).not.toContain('Jansen');
    }
  });

  it('waits while the scanner is away, shown so, and is let out by itself when it is back', async () => {
    await clamd.stop();
    const { id } = await add(prosecutor.client, aPdf('patient'), 'wacht.pdf');
    const waiting = await until(async () => {
      const document = await shown(id);
      return document?.scan.fault === 'unreachable' && document;
    });
    expect(waiting.scan).toMatchObject({ state: 'waiting', nextAttemptAt: expect.any(String) });
    expect(await prosecutor.client.get(`/documents/${id}/content`)).toMatchObject({ status: 409, body: { code: 'document.in-quarantine' } });

    await clamd.start(port);

    await settled(id, 'clean');
    expect((await prosecutor.client.get(`/documents/${id}/content`)).status).toBe(200);
  });
});
