import { judgeOutcome } from './judge-outcome.js';
import type { OutcomeReading } from './outcome.js';

function aReading(reading: Partial<OutcomeReading>): OutcomeReading {
  return { kind: 'none', route: 'unstated', confidence: 'certain', bonds: [], codes: [], rest: '', ...reading };
}

function judge(reading: Partial<OutcomeReading>, value?: string, forfeitedValue?: string) {
  const { outcome, notes } = judgeOutcome(aReading(reading), { value, forfeitedValue });
  return { outcome, codes: notes.map(({ code }) => code) };
}

describe('judgeOutcome', () => {
  it('takes the amount of a forfeiture from the column when the text has none', () => {
    const { outcome, codes } = judge({ kind: 'forfeited' }, '205', '205');

    expect(outcome).toMatchObject({ kind: 'forfeited', confidence: 'certain', forfeitedAmount: '205' });
    expect(codes).toEqual([]);
  });

  it('lets a forfeiture without any amount stand', () => {
    expect(judge({ kind: 'forfeited' }, '1600')).toMatchObject({ outcome: { confidence: 'certain' }, codes: [] });
  });

  it.each([
    ['less than the value', '4470', '3027'],
    ['more than the value', '4220', '4222'],
  ])('doubts a forfeiture of %s', (_, value, forfeitedValue) => {
    expect(judge({ kind: 'forfeited' }, value, forfeitedValue)).toMatchObject({
      outcome: { kind: 'forfeited', confidence: 'doubtful', forfeitedAmount: forfeitedValue },
      codes: ['import.outcome-amounts-differ'],
    });
  });

  it('doubts a forfeiture of another amount than the column has', () => {
    expect(judge({ kind: 'forfeited', forfeitedAmount: '1045' }, '1170', '1170')).toMatchObject({
      outcome: { confidence: 'doubtful', forfeitedAmount: '1045' },
      codes: ['import.outcome-contradicted'],
    });
  });

  it('doubts a forfeiture of nothing', () => {
    expect(judge({ kind: 'forfeited' }, '205', '0')).toMatchObject({
      outcome: { confidence: 'doubtful' },
      codes: ['import.outcome-contradicted'],
    });
  });

  it('accepts a split whose parts are the whole', () => {
    expect(judge({ kind: 'split', forfeitedAmount: '468', releasedAmount: '117' }, '585', '468')).toMatchObject({
      outcome: { confidence: 'certain' },
      codes: [],
    });
  });

  it('adds cents without losing any', () => {
    expect(judge({ kind: 'split', forfeitedAmount: '0.1', releasedAmount: '0.2' }, '0.3').codes).toEqual([]);
  });

  it.each([
    ['whose parts are not the whole', '340', '253', 'import.outcome-amounts-differ'],
    ['that the column contradicts', '407', '154', 'import.outcome-contradicted'],
  ])('doubts a split %s', (_, value, forfeitedValue, code) => {
    expect(judge({ kind: 'split', forfeitedAmount: '253', releasedAmount: '154' }, value, forfeitedValue)).toMatchObject({
      outcome: { kind: 'split', confidence: 'doubtful' },
      codes: [code],
    });
  });

  it('sees a split where the text names the released part and the column exactly the rest', () => {
    expect(judge({ kind: 'released', releasedAmount: '3000' }, '7000', '4000')).toMatchObject({
      outcome: { kind: 'split', confidence: 'certain', releasedAmount: '3000', forfeitedAmount: '4000' },
      codes: [],
    });
  });

  it.each([
    ['the whole', { kind: 'released' as const }, '105', '105'],
    ['something else than the rest', { kind: 'released' as const, releasedAmount: '3000' }, '7000', '3999'],
    ['something of what was withdrawn', { kind: 'rescinded' as const }, '2500', '2500'],
  ])('doubts a release while the column forfeits %s', (_, reading, value, forfeitedValue) => {
    expect(judge(reading, value, forfeitedValue)).toMatchObject({
      outcome: { kind: reading.kind, confidence: 'doubtful' },
      codes: ['import.outcome-contradicted'],
    });
  });

  it('accepts a withdrawn proceeding with nothing forfeited', () => {
    expect(judge({ kind: 'rescinded' }, '960', '0')).toMatchObject({ outcome: { confidence: 'certain' }, codes: [] });
  });

  it('notes a release of a part when nothing says where the rest went', () => {
    expect(judge({ kind: 'released', releasedAmount: '100' }, '400').codes).toEqual(['import.outcome-partly-stated']);
  });

  it('takes a forfeited amount beside an empty text for a forfeiture', () => {
    expect(judge({ kind: 'none' }, '205', '205').outcome).toMatchObject({ kind: 'forfeited', forfeitedAmount: '205' });
    expect(judge({ kind: 'none' }, '205', '0').outcome).toMatchObject({ kind: 'none' });
  });

  it('concludes nothing from a column beside a text that is not understood', () => {
    const { outcome, codes } = judge({ kind: 'other', confidence: 'not-understood', rest: 't' }, '205', '205');

    expect(outcome).toMatchObject({ kind: 'other', confidence: 'not-understood' });
    expect(outcome).not.toHaveProperty('forfeitedAmount');
    expect(codes).toEqual(['import.outcome-not-understood']);
  });
});
