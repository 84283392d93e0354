import type { Problem } from '../../libs/platform/src/contract.js';
import type { Sent } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

/** What is sent as text is UTF-8; anything else would be kept with signs of doubt in it. */

let office: RunningOffice;
let officer: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  officer = await office.enrol('asset-officer');
  caseId = (await openCase(officer.client, { unitId: office.unitId, assetOfficerId: officer.id })).id;
});

afterAll(() => office.stop());

const send = (path: string, sent: Sent) => officer.client.send<Problem>(path, sent);

it.each(['application/json', 'application/json; charset=iso-8859-1'])('as a text in another encoding is refused, and nothing of it is kept: %s', async (type) => {
  const body = Uint8Array.from(Buffer.from('{"kind":"person","name":"Zoë de Grün","role":"owner"}', 'latin1'));
  const { status, body: problem } = await send(`/cases/${caseId}/parties`, { method: 'POST', body, headers: { 'content-type': type } });

  expect([status, problem.code, problem.detail]).toEqual([400, 'request.encoding', 'The body of the request is not UTF-8. Send the text as UTF-8.']);
  expect(await office.database.query('SELECT 1 FROM case_party WHERE case_id = $1', [caseId])).toEqual([]);
});

it('as a field of a form in another encoding is told at the field', async () => {
  const parts = ['kind', 'title'].map((name, at) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${['letter', 'Zoë'][at] ?? ''}\r\n`);
  const file = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nVerzonnen.\r\n--x--\r\n';
  const body = Uint8Array.from(Buffer.from([...parts, file].join(''), 'latin1'));
  const { status, body: problem } = await send(`/cases/${caseId}/documents`, { method: 'POST', body, headers: { 'content-type': 'multipart/form-data; boundary=x' } });

  expect([status, problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, ['/title field.encoding']]);
});
