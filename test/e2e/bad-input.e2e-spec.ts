import { randomUUID } from 'node:crypto';
import type { Problem } from '../../libs/platform/src/contract.js';
import type { Answer, Sent } from './support/client.js';
import { daysAgo, hoursAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, addDocument, cash, notice, openCase, recordFact, seizeOne, showItem, timelineOf, deadlinesOf } from './support/story.js';
import { until } from './support/dates.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  itemId = await seizeOne(officer.client, caseId);
});

afterAll(() => office.stop());

const send = (path: string, sent: Sent, language: 'nl' | 'en' = 'en') => officer.client.in(language).send<Problem>(path, sent);

describe('what cannot be read', () => {
  const json = (body: string, more: Partial<Sent> = {}): Promise<Answer<Problem>> => send(`/cases/${caseId}/seizures`, { method: 'POST', body, ...more });

  it.each([
    ['half a document', '{"seizedOn": "2026-11', 400, 'request.malformed'],
    ['nothing', '', 400, 'request.malformed'],
    ['a list where fields are wanted', '[]', 400, 'request.invalid'],
    ['a bare text', '"hallo"', 400, 'request.'],
    ['null', 'null', 400, 'request.'],
    ['a key that would change every object', '{"__proto__": {"admin": true}, "seizedOn": "2026-11-01"}', 400, 'request.'],
    ['a deep nest', `{"details":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 400, 'request.'],
  ])('as %s is a clear refusal', async (_what, body, status, code) => {
    const answer = await json(body);

    expect([answer.status, answer.headers.get('content-type'), answer.body.code]).toEqual([status, 'application/problem+json; charset=utf-8', expect.stringContaining(code)]);
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])('as %s is 415', async (type) => {
    const answer = await json('{}', { headers: { 'content-type': type } });

    expect([answer.status, answer.body.code]).toEqual([415, 'request.media-type']);
  });

  it('of 1.5 MB is 413, and says the limit in the language of the reader', async () => {
    const big = JSON.stringify(aSeizure([aCar({ description: 'x'.repeat(1_500_000) })]));

    const answer = await send(`/cases/${caseId}/seizures`, { method: 'POST', body: big }, 'nl');

    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([413, 'request.too-large', 'Het verzoek is te groot. Het maximum is 1 MB.']);
  });

  it('at an address that does not exist is a 404 of the same form', async () => {
    const answer = await send('/zaken', { method: 'GET' });

    expect([answer.status, answer.body.code, answer.headers.get('content-type')]).toEqual([404, 'request.no-route', 'application/problem+json; charset=utf-8']);
  });
});

describe('what cannot be so', () => {
  it.each([
    ['an unknown field', aSeizure([cash()], { colour: 'blue' } as never), '/colour field.unknown'],
    ['an unknown class', aSeizure([{ ...cash(), assetClass: 'spaceship' }]), '/things/0/assetClass field.choice'],
    ['an unknown ground', aSeizure([cash()], { grounds: ['nl-sv-94', 'nl-sv-999'] }), '/grounds/1 field.choice'],
    ['a day in the future', aSeizure([cash()], { seizedOn: daysAgo(-1) }), '/seizedOn field.date-in-future'],
    ['a day that does not exist', aSeizure([cash()], { seizedOn: '2026-02-30' }), '/seizedOn field.date'],
    ['a moment on another day', aSeizure([cash()], { seizedAt: `${daysAgo(3)}T10:00+01:00` }), '/seizedAt item.seized-at-differs'],
    ['a negative amount', aSeizure([cash('-100.00')]), '/things/0/amount/amount field.negative'],
    ['an amount with a comma', aSeizure([cash('100,00')]), '/things/0/amount/amount field.decimal'],
    ['a currency that is none', aSeizure([cash('1.00', { amount: { amount: '1.00', currency: 'EURO' } })]), '/things/0/amount/currency field.currency'],
    ['a quantity of zero', aSeizure([aCar({ quantity: '0' })]), '/things/0/quantity field.zero'],
    ['characters nobody sees', aSeizure([aCar({ description: 'Auto\u202Egpj.exe' })]), '/things/0/description field.characters'],
    ['no things', aSeizure([]), '/things field.list'],
    ['a field of another class', aSeizure([cash('5.00', { details: { vin: 'x' } })]), '/things/0/details/vin field.unknown'],
    ['an id that is none', aSeizure([cash()], { seizedFromPartyId: '1' }), '/seizedFromPartyId field.id'],
  ])('%s is named by field and rule, in both languages', async (_what, body, expected) => {
    const [dutch, english] = await Promise.all((['nl', 'en'] as const).map((language) => send(`/cases/${caseId}/seizures`, { method: 'POST', body }, language)));

    expect([dutch?.status, dutch?.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, expect.arrayContaining([expected])]);
    const words = [dutch, english].map((answer) => answer?.body.errors?.map(({ detail }) => detail).join(' ') ?? '');
    expect(words.every((text) => text.length > 5 && !text.includes('{') && !text.includes('field.'))).toBe(true);
    expect(words[0]).not.toBe(words[1]);
  });
});

describe('what can be chosen', () => {
  it('is named in the words of the reader, and by its codes for a machine', async () => {
    const body = aSeizure([{ ...cash(), assetClass: 'spaceship' }], { grounds: ['nl-sv-999'] });

    const [dutch, english] = await Promise.all((['nl', 'en'] as const).map((language) => send(`/cases/${caseId}/seizures`, { method: 'POST', body }, language)));
    const wordsAt = (answer: Answer<Problem> | undefined, at: string): string => answer?.body.errors?.find(({ pointer }) => pointer === at)?.detail ?? '';

    expect(wordsAt(dutch, '/things/0/assetClass')).toMatch(/^Kies een van: Contant geld; Banktegoed; .*Vordering\.$/);
    expect(wordsAt(english, '/things/0/assetClass')).toMatch(/^Choose one of: Cash; Bank balance; .*Claim\.$/);
    expect([wordsAt(dutch, '/grounds/0'), wordsAt(english, '/grounds/0')]).toEqual([expect.stringContaining('Verdrag over rechtshulp'), expect.stringContaining('Treaty on mutual legal assistance')]);
    expect(dutch?.body.errors?.map(({ params }) => params?.['choices'])).toEqual([expect.arrayContaining(['nl-sv-94', 'treaty']), expect.arrayContaining(['cash', 'bank-balance'])]);
  });
});

describe('all that is wrong is told at once', () => {
  const pointersOf = ({ body }: Answer<Problem>): readonly string[] => (body.errors ?? []).map(({ pointer }) => pointer ?? '').sort();

  it('whether the form, the rules of a class or the case refuses it', async () => {
    const wrong = aSeizure([cash('-100.00'), aCar({ details: { plate: '12-AB-3X9', wings: 2 } })], { place: '', seizedOn: daysAgo(-1) });

    const answer = await send(`/cases/${caseId}/seizures`, { method: 'POST', body: wrong });

    expect([answer.status, pointersOf(answer)]).toEqual([400, ['/place', '/seizedOn', '/things/0/amount/amount', '/things/1/details/plate', '/things/1/details/wings']]);
  });

  it('what stands in the case is held against the rest as well', async () => {
    const wrong = aSeizure([aCar({ details: { plate: '12-AB-3X9' } })], { seizedAt: `${daysAgo(3)}T10:00+01:00`, seizedFromPartyId: randomUUID() });

    const answer = await send(`/cases/${caseId}/seizures`, { method: 'POST', body: wrong });

    expect([answer.status, pointersOf(answer)]).toEqual([400, ['/seizedAt', '/seizedFromPartyId', '/things/0/details/plate']]);
  });

  it.each([
    ['things that are none', { things: ['x', null, [], { assetClass: 'cash' }, { assetClass: 'cash', details: [], amount: 'x' }] }],
    ['a class of another shape', { things: [{ assetClass: ['cash'], details: {}, description: 1, amount: { amount: 5 }, confirmations: 'x' }] }],
    ['no things', { things: 'x' }],
  ])('%s break nothing', async (_what, more) => {
    const answer = await send(`/cases/${caseId}/seizures`, { method: 'POST', body: { ...aSeizure([cash()]), ...more } });

    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('an identifier is judged while it is typed, in the words of the reader', async () => {
    const tried = await Promise.all((['nl', 'en'] as const).map((language) => officer.client.in(language).post<{ outcome: string; detail: string }>('/identifier-checks', { kind: 'dutch-plate', value: '12-AB-3X9' })));

    expect(tried.map(({ body }) => [body.outcome, body.detail])).toEqual([
      ['failed', 'Geen Nederlandse kentekenserie heeft deze indeling.'],
      ['failed', 'No Dutch plate series has this layout.'],
    ]);
  });
});

const givenRequest = async (): Promise<string> =>
  (await lead.client.post<{ id: string }>(`/cases/${caseId}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'x', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true })).body.id;

describe('what belongs to another case', () => {
  it('is refused at its field, and nothing is written', async () => {
    const other = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    const otherItem = await seizeOne(officer.client, other.id);
    const party = await lead.client.post<{ id: string }>(`/cases/${other.id}/parties`, { kind: 'person', name: 'A. Bos', role: 'owner' });
    const documentId = await addDocument(lead.client, other.id);
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
    const deadline = await until(async () => (await deadlinesOf(lead.client, caseId)).find(({ ruleId }) => ruleId === 'NL-23'));
    const request = await lead.client.post<{ id: string }>(`/cases/${caseId}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'x', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true });
    const before = (await timelineOf(lead.client, caseId)).length;
    const fact = { type: 'complaint.decided', subjectType: 'case', subjectId: caseId, occurredOn: today(), data: { complaint: 'RK 26/1', outcome: 'granted' } };
    const step = { action: 'refuse', occurredAt: hoursAgo(1), timeZone: 'Europe/Brussels', reason: 'x', documentId };

    const answers: Readonly<Record<string, Answer<Problem>>> = {
      'a party': await officer.client.post(`/cases/${caseId}/seizures`, aSeizure([cash()], { seizedFromPartyId: party.body.id })),
      'a document with a fact': await lead.client.post(`/cases/${caseId}/events`, { ...fact, documentId }),
      'an item a fact is about': await lead.client.post(`/cases/${caseId}/events`, { type: 'receipt.given', subjectType: 'item', subjectId: otherItem, occurredOn: today() }),
      'items of a request': await lead.client.post(`/cases/${caseId}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'x', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true, itemIds: [otherItem] }),
      'a document with a step of a request': await lead.client.post(`/requests/${request.body.id}/transitions`, step, { version: 1 }),
      'a document with a completed term': await lead.client.post(`/deadlines/${deadline.id}/completion`, { metOn: today(), reason: 'x', documentId }, { version: deadline.version }),
      'a document with a step of an item': await officer.client.post(`/items/${itemId}/transitions`, { action: 'notice', occurredOn: today(), ground: 'nl-sv-94-3', documentId }, { version: 1 }),
    };

    expect(Object.fromEntries(Object.entries(answers).map(([what, { status, body }]) => [what, [status, body.errors?.map(({ pointer }) => pointer)]]))).toEqual({
      'a party': [400, ['/seizedFromPartyId']],
      'a document with a fact': [400, ['/documentId']],
      'an item a fact is about': [400, ['/subjectId']],
      'items of a request': [400, ['/itemIds/0']],
      'a document with a step of a request': [400, ['/documentId']],
      'a document with a completed term': [400, ['/documentId']],
      'a document with a step of an item': [400, expect.arrayContaining(['/documentId'])],
    });
    expect(await timelineOf(lead.client, caseId)).toHaveLength(before);
  });

  it.each<[string, string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['a case', '/cases', { unitId: 'u', title: 'x', classification: 'normal', jurisdiction: 'qq', parketNumbers: ['12'], legalGrounds: ['Sv 94'] }, ['/jurisdiction case.jurisdiction', '/legalGrounds/0 case.legal-ground', '/unitId field.id']],
    ['a decision', '/decisions', { items: [{ id: randomUUID(), version: 1 }], kind: 'keep', capacity: 'prosecutor', decidedOn: daysAgo(-1), ground: 'zz', reason: 'x' }, ['/decidedOn field.date-in-future', '/ground decision.ground', '/reviewOn decision.review-missing']],
    ['a request', '/cases/:caseId/requests', { direction: 'out', instrument: 'freezing-certificate', counterpartState: 'NL', counterpartAuthority: '', movedAt: `${daysAgo(2)}T10:00:00+05:00`, timeZone: 'Europe/Amsterdam', urgent: false }, ['/counterpartAuthority field.required', '/counterpartState request.own-state', '/movedAt field.offset-differs']],
    ['an exchange', '/cases/:caseId/exchanges', { partner: 'police', channel: 'siena', direction: 'out', subject: '', movedAt: `${daysAgo(2)}T10:00:00+05:00`, timeZone: 'Europe/Amsterdam', dueOn: daysAgo(9) }, ['/dueOn exchange.due-before', '/movedAt field.offset-differs', '/subject field.required']],
  ])('%s that is wrong in its form and by the rules hears both at once', async (_, path, body, expected) => {
    const answer = await lead.client.post<Problem>(path.replace(':caseId', caseId), body);

    expect([answer.status, answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()]).toEqual([400, expected]);
  });

  it.each<[string, () => string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['an item, whose class is in the register', () => `/items/${itemId}/details`, { description: '', details: { wings: 2 }, amount: { amount: '-1.00', currency: 'EUR' } }, ['/amount/amount field.negative', '/description field.required', '/details/wings field.unknown', '/reason field.required']],
    ['a case, whose law is in the register', () => `/cases/${caseId}/details`, { title: '', classification: 'normal', parketNumbers: ['12'], legalGrounds: ['Sv 94'] }, ['/legalGrounds/0 case.legal-ground', '/parketNumbers/0 case.parket-number', '/reason field.required', '/title field.required']],
  ])('the correction of %s, hears both at once', async (_, path, body, expected) => {
    const answer = await officer.client.put<Problem>(path(), body, { version: 1 });

    expect([answer.status, answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()]).toEqual([400, expected]);
  });

  it.each<[string, () => Promise<string>, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['an item', async () => `/items/${itemId}/transitions`, { action: 'notice', occurredOn: daysAgo(-1), ground: 'zz', data: { wings: 2 } }, ['/data/wings field.unknown', '/documentId item.document-missing', '/ground item.ground-not-applicable', '/occurredOn field.date-in-future']],
    ['an item that needs a reason', async () => `/items/${itemId}/transitions`, { action: 'lose', occurredOn: '2026-02-30', ground: 'nl-sv-94', documentId: '1' }, ['/documentId field.id', '/ground item.ground-not-applicable', '/occurredOn field.date', '/reason item.reason-missing']],
    ['a case', async () => `/cases/${caseId}/transitions`, { action: 'dismiss', occurredOn: daysAgo(-1), ground: 'zz', data: { wings: 2 } }, ['/data/wings field.unknown', '/documentId case.document-missing', '/ground case.ground-not-applicable', '/occurredOn field.date-in-future']],
    ['a request', async () => `/requests/${await givenRequest()}/transitions`, { action: 'refuse', occurredAt: 'yesterday', timeZone: 'Mars' }, ['/occurredAt field.moment', '/reason request.reason-missing', '/timeZone field.time-zone']],
    ['an unknown kind', async () => `/items/${itemId}/transitions`, { action: 'explode', occurredOn: daysAgo(-1), ground: 'zz' }, ['/action item.unknown-action', '/occurredOn field.date-in-future']],
  ])('a step of %s that is wrong in its form hears what is wrong in what is stated with it', async (_, path, body, expected) => {
    const answer = await lead.client.post<Problem>(await path(), body, { version: 1 });

    expect([answer.status, answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()]).toEqual([400, expected]);
  });

  it('a fact hears at once what is wrong in its form, in its data and in what it is about', async () => {
    const other = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    const fact = { type: 'complaint.filed', subjectType: 'case', subjectId: caseId, occurredOn: today(), data: { wings: 2 } };
    const told = async (more: Readonly<Record<string, unknown>>): Promise<readonly string[] | undefined> => {
      const { body } = await lead.client.post<Problem>(`/cases/${caseId}/events`, { ...fact, ...more });
      return body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort();
    };
    const ofItself = ['/data/complaint fact.field-required', '/data/wings fact.field-unknown'];

    expect(await told({ occurredOn: daysAgo(-1) })).toEqual([...ofItself, '/occurredOn field.date-in-future']);
    expect(await told({ subjectId: other.id, documentId: randomUUID() })).toEqual([...ofItself, '/documentId case.document-elsewhere', '/subjectId event.subject-elsewhere']);
  });

  it('a step of a request hears at once that its reason is missing and its document is of elsewhere', async () => {
    const { status, body } = await lead.client.post<Problem>(`/requests/${await givenRequest()}/transitions`, { action: 'refuse', occurredAt: hoursAgo(1), timeZone: 'Europe/Brussels', documentId: randomUUID() }, { version: 1 });

    expect([status, body.errors?.map(({ pointer }) => pointer).sort()]).toEqual([400, ['/documentId', '/reason']]);
  });

  it('a term that is completed, a value and a decision hear of a document of elsewhere together with what else is wrong', async () => {
    const deadline = await until(async () => (await deadlinesOf(lead.client, caseId)).find(({ state }) => state === 'open'));
    const [documentId, item] = [randomUUID(), await showItem(lead.client, itemId)];
    const told = ({ status, body }: Answer<Problem>) => [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort()];

    expect(told(await lead.client.post<Problem>(`/deadlines/${deadline.id}/completion`, { documentId }, { version: deadline.version }))).toEqual([400, '/documentId case.document-elsewhere', '/metOn deadline.met-on-missing', '/reason deadline.act-or-reason']);
    expect(told(await officer.client.post<Problem>(`/items/${itemId}/valuations`, { moment: 'other', valuedOn: '1990-01-01', value: { amount: '1.00', currency: 'EUR' }, method: 'appraisal', source: 'x', documentId }))).toEqual([400, '/documentId case.document-elsewhere', '/valuedOn valuation.before-seizure']);
    expect(told(await lead.client.post<Problem>('/decisions', { items: [{ id: itemId, version: item.version }], kind: 'keep', capacity: 'prosecutor', decidedOn: today(), ground: 'zz', reason: 'x', documentId }))).toEqual([400, '/documentId item.document-elsewhere', '/ground decision.ground', '/reviewOn decision.review-missing']);
  });

  it('or to nobody: a person or a unit that does not exist is no fault of ours', async () => {
    const nobody = randomUUID();
    const deadline = await until(async () => (await deadlinesOf(lead.client, caseId)).find(({ state }) => state === 'open'));

    const answers = [
      await lead.client.post<Problem>('/cases', { title: 'x', unitId: office.unitId, classification: 'normal', leadId: nobody }),
      await lead.client.post<Problem>(`/cases/${caseId}/members`, { userId: nobody, roleInCase: 'handler' }),
      await lead.client.put<Problem>(`/deadlines/${deadline.id}/assignee`, { userId: nobody, reason: 'x' }, { version: deadline.version }),
    ];

    expect(answers.map(({ status, body }) => [status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)])).toEqual([
      [400, ['/leadId record.reference-unknown']],
      [400, ['/userId record.reference-unknown']],
      [400, ['/userId deadline.assignee-outside']],
    ]);
  });
});

describe('a list that is asked for in a way that does not exist', () => {
  it.each([
    ['a sort', '/cases/search', { sort: 'colour' }, '/sort'],
    ['a page of nothing', '/items/search', { limit: 0 }, '/limit'],
    ['a page of everything', '/items/search', { limit: 100_000 }, '/limit'],
    ['a text without end', '/cases/search', { text: 'x'.repeat(201) }, '/text'],
  ])('by %s is refused at that field', async (_what, path, body, pointer) => {
    const answer = await lead.client.post<Problem>(path, body);

    expect([answer.status, answer.body.errors?.map((error) => error.pointer)]).toEqual([400, [pointer]]);
  });

  it.each([['one that was made up', 'bm9uc2Vucw'], ['one of another order', Buffer.from(JSON.stringify(['title', 'x', randomUUID()])).toString('base64url')], ['one with a value that is no date', Buffer.from(JSON.stringify(['nextDeadline', 'hallo', randomUUID()])).toString('base64url')], ['one with an id that is none', Buffer.from(JSON.stringify(['nextDeadline', null, 'x'])).toString('base64url')]])('by a cursor, %s, is 400', async (_what, cursor) => {
    const answers = [await lead.client.post<Problem>('/cases/search', { cursor }), await lead.client.get<Problem>(`/deadlines?cursor=${cursor}`)];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [400, 'request.cursor']));
  });

  it('takes % and _ and quotes in a search for what they are', async () => {
    const found = await Promise.all(['%', '_', "' OR 1=1 --", '\\'].map((text) => officer.client.post<{ rows: unknown[] }>('/items/search', { text })));

    expect(found.map(({ status, body }) => [status, body.rows.length])).toEqual(found.map(() => [200, 0]));
  });
});

it('leaves the item as it was after all of this', async () => {
  await notice(officer.client, caseId, itemId);

  expect(await showItem(officer.client, itemId)).toMatchObject({ version: 2, status: 'noticed' });
});
