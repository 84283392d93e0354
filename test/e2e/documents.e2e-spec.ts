import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { CaseDocument, DocumentVersions } from '../../libs/documents/src/contract.js';
import { aMail } from '../../libs/documents/testing/made-files.js';
import { done } from './support/client.js';
import { until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase, seizeOne, timelineOf } from './support/story.js';

/** Photos and documents of an item: previews beside them, versions after each other. */

let office: RunningOffice;
let officer: Person;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  officer = await office.enrol('asset-officer');
  const lead = await office.enrol('prosecutor');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  itemId = await seizeOne(officer.client, caseId);
});

afterAll(() => office.stop());

const aPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#336699' } }).jpeg().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 12/1' } }).toBuffer();

function formOf(file: Buffer, name: string, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([Uint8Array.from(file)]), name);
  return form;
}

const addPhoto = async (): Promise<CaseDocument> =>
  done(officer.client.post(`/cases/${caseId}/documents`, formOf(await aPhoto(), 'voorkant.jpg', { title: 'Voorkant', kind: 'photo', itemId })));

const ofItem = (): Promise<CaseDocument[]> => done(officer.client.get(`/items/${itemId}/documents`));

describe('a photo of an item', () => {
  it('gets its previews by itself once it has left quarantine; they are attachments that no browser runs, and each look is logged', async () => {
    const { id } = await addPhoto();
    const { preview } = await until(async () => (await ofItem()).find((document) => document.id === id && document.preview.state === 'made'));
    const response = await fetch(`${office.url}/api/v1/documents/${id}/preview/large`, { headers: officer.client.headers });
    const seen = await sharp(Buffer.from(await response.arrayBuffer())).metadata();

    expect(preview).toMatchObject({ width: 640, height: 480, pages: 1 });
    expect({ width: seen.width, height: seen.height, exif: seen.exif }).toEqual({ width: 640, height: 480, exif: undefined });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await office.database.query(`SELECT data->>'preview' AS preview FROM audit_event WHERE subject_id = $1 AND kind = 'consultation'`, [id])).toEqual([{ preview: 'large' }]);
    expect((await officer.client.get(`/documents/${id}/preview/huge`)).status).toBe(404);
    expect((await (await office.enrol('custodian', { unitId: await otherUnit() })).client.get(`/documents/${id}/preview/small`)).status).toBe(404);
  });

  it('of which no preview can be made keeps its original and says why', async () => {
    const { id } = await done(officer.client.post<CaseDocument>(`/cases/${caseId}/documents`, formOf(Buffer.concat([(await aPhoto()).subarray(0, 600)]), 'stuk.jpg', { title: 'Stuk', kind: 'photo', itemId })));
    const { preview } = await until(async () => (await ofItem()).find((document) => document.id === id && document.preview.state === 'failed'));

    expect(preview).toMatchObject({ fault: 'unreadable' });
    expect((await officer.client.get(`/documents/${id}/content`)).status).toBe(200);
    expect((await officer.client.get(`/documents/${id}/preview/small`)).status).toBe(404);
  });
});

describe('a new version of a document', () => {
  it('is on the timeline with its reason, and what rested on the older one still does', async () => {
    const first = await done(officer.client.post<CaseDocument>(`/cases/${caseId}/documents`, formOf(aMail(), 'mail.eml', { title: 'Mail', kind: 'letter' })));
    const changed = Buffer.concat([aMail(), Buffer.from('PS.\r\n')]);

    const second = await done(officer.client.post<CaseDocument>(`/documents/${first.id}/versions`, formOf(changed, 'mail.eml', { reason: 'Naschrift ontbrak' }), { version: 1, key: randomUUID() }));

    expect((await timelineOf(officer.client, caseId)).find(({ type }) => type === 'document.version-added')).toMatchObject({ reason: 'Naschrift ontbrak' });
    expect(await done(officer.client.get<DocumentVersions>(`/documents/${first.id}/versions`))).toMatchObject({ chainIntact: true, versions: [{ id: second.id, version: 2 }, { id: first.id, version: 1 }] });
    await until(async () => (await officer.client.get(`/documents/${first.id}/content`)).status === 200);
    expect((await officer.client.get(`/documents/${first.id}/content`)).text).toBe(aMail().toString());
  });
});

async function otherUnit(): Promise<string> {
  const id = randomUUID();
  await office.database.query(`INSERT INTO unit (id, code, name) VALUES ($1, $2, 'Parket Zuidstad')`, [id, id.slice(0, 8)]);
  return id;
}
