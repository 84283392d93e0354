import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import * as fields from './fields.js';
import { refusalsOf, sentAs } from './validation.js';

class Thing {
  @fields.Text({ max: 5 }) readonly name!: string;
  @fields.DecimalField({ optional: true }) readonly amount?: string;
}
const ID = '01234567-89ab-cdef-0123-456789abcdef';

class Request {
  @fields.OneOf(['nl', 'en']) readonly locale!: string;
  @fields.DateField({ past: true, optional: true }) readonly on?: string;
  @fields.MomentField({ optional: true }) readonly at?: string;
  @fields.PartsList(() => Thing, { min: 1, max: 2 }) readonly things!: readonly Thing[];
  @fields.TextList({ max: 3, maxLength: 4, optional: true }) readonly words?: readonly string[];
  @fields.IdList({ max: 3, optional: true }) readonly ids?: readonly string[];
}

function refusals(body: object): string[] {
  const errors = validateSync(plainToInstance(Request, body), { whitelist: true, forbidNonWhitelisted: true });
  return refusalsOf(errors, '').map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('checking a request', () => {
  it('accepts what is right', () => {
    expect(refusals({ locale: 'nl', on: '2024-02-29', at: '2026-11-23T10:12+01:00', things: [{ name: 'a', amount: '1.50' }], words: ['x'] })).toEqual([]);
  });

  it('names every error at once, by pointer and code, down into the parts', () => {
    expect(refusals({ locale: 'de', things: [{ name: 'too long' }, { amount: '-1' }], extra: 1, words: ['x', 'toolong'] }).sort()).toEqual([
      '/extra field.unknown',
      '/locale field.choice',
      '/things/0/name field.too-long',
      '/things/1/amount field.negative',
      '/things/1/name field.required',
      '/words/1 field.too-long',
    ]);
  });

  it('calls a missing value missing, once', () => {
    expect(refusals({ locale: '', things: [] }).sort()).toEqual(['/locale field.required', '/things field.list']);
  });

  it.each(['2023-02-29', '2026-13-01', '23-11-2026', '2026-1-1', 20261123])('refuses %p as a date', (on) => {
    expect(refusals({ locale: 'nl', things: [{ name: 'a' }], on })).toEqual(expect.arrayContaining(['/on field.date']));
  });

  it('refuses a date after today where the fact lies in the past', () => {
    expect(refusals({ locale: 'nl', things: [{ name: 'a' }], on: '2199-01-01' })).toEqual(['/on field.date-in-future']);
  });

  it.each(['a\u202eb', 'a\u0000', '\ud800'])('refuses characters that cannot be seen, and halves of characters: %j', (name) => {
    expect(refusals({ locale: 'nl', things: [{ name }] })).toEqual(['/things/0/name field.characters']);
  });

  it('takes null for what may be left out as nothing', () => {
    const { on, words, ...rest } = plainToInstance(Request, { locale: 'nl', things: [{ name: 'a' }], on: null, words: null });

    expect([on, words, rest.at]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a body that only the register can judge further', () => {
  const read = (body: object) => sentAs(Request).transform(body, { type: 'body' });

  it('is handed to the rules without the fields that are not in form, read as it would have been: trimmed, and null as nothing', async () => {
    const sent = await read({ locale: 'de', on: null, things: [{ name: ' a ', amount: null }] });
    const told: unknown[] = [];

    await expect(sent.heldTo((stated, wrong) => (told.push({ ...stated }, wrong), [{ code: 'thing.known', pointer: '/things/0' }]))).rejects.toMatchObject({ details: { errors: [{ pointer: '/locale' }, { code: 'thing.known' }] } });
    expect(told).toEqual([{ on: undefined, things: [{ name: 'a', amount: undefined }] }, ['locale']]);
  });

  it('is handed to the rules with the lists of it, where what is wrong is a hole', async () => {
    const sent = await read({ locale: 'nl', things: [{ name: 'too long' }, { name: ' a ' }], words: 'x', ids: [ID, 'x'] });
    const told: unknown[] = [];
    const judged = sent.judgedBy((_, sound, lists) => (told.push(Object.keys(sound), lists), [{ code: 'thing.known', pointer: '/things/1' }, { code: 'id.unknown', pointer: '/ids/0' }]));

    await expect(judged).rejects.toMatchObject({ details: { errors: expect.arrayContaining([{ code: 'field.id', params: {}, pointer: '/ids/1' }, { code: 'thing.known', pointer: '/things/1' }, { code: 'id.unknown', pointer: '/ids/0' }]) } });
    expect(told).toEqual([['locale'], { things: [undefined, { name: 'a' }], ids: [ID, undefined] }]);
  });

  it('is held with its lists in the same way, and with the whole of them when nothing is wrong', async () => {
    const told: unknown[] = [];
    const hold = async (body: object): Promise<void> => {
      const sent = await read(body);
      await sent.heldTo((stated, _, lists) => (told.push([stated.things !== undefined, lists]), [])).catch(() => undefined);
    };

    await hold({ locale: 'nl', things: [{ name: 'too long' }, { name: 'a' }], words: ['x', 'toolong'] });
    await hold({ locale: 'nl', things: [{ name: 'a' }] });

    expect(told).toEqual([
      [false, { things: [undefined, { name: 'a' }], words: ['x', undefined] }],
      [true, { things: [{ name: 'a' }] }],
    ]);
  });

  it.each(['x', null, [], 5])('that is none breaks nothing: %j', async (body) => {
    const sent = await read(body as object);

    await expect(sent.heldTo((stated) => [{ code: 'thing.known', pointer: `/${Object.keys(stated).length}` }])).rejects.toMatchObject({ code: 'request.invalid' });
  });
});
