import { carriedOver } from './carried-over.js';

const fact = (occurredOn: string, data: Readonly<Record<string, unknown>> = {}, occurredAt: string | null = null) => ({ occurredOn, occurredAt, data });
const COPY = { copiedFrom: 'f' };

describe('a correction of a fact of a lot', () => {
  it('moves the copies that still say what the fact said, with their day and hour', () => {
    expect(carriedOver(fact('2026-01-10'), fact('2026-01-08', {}, '2026-01-08T09:00:00.000Z'), fact('2026-01-10', COPY))).toEqual({ occurredOn: '2026-01-08', occurredAt: '2026-01-08T09:00:00.000Z' });
  });

  it('leaves a copy that was put right by itself', () => {
    expect(carriedOver(fact('2026-01-10'), fact('2026-01-08'), fact('2026-01-09', COPY))).toBeNull();
  });

  it('carries the fields that were changed, and only where the copy says what the fact said', () => {
    const [before, after] = [fact('2026-01-10', { status: 'a', grounds: ['x'] }), fact('2026-01-10', { status: 'b', grounds: ['y'] })];

    expect(carriedOver(before, after, fact('2026-01-10', { ...COPY, status: 'a', grounds: ['z'] }))).toEqual({ data: { status: 'b' } });
  });

  it('takes out what was taken out, and never says of whom a copy is', () => {
    expect(carriedOver(fact('2026-01-10', { note: 'n' }), fact('2026-01-10', { copiedFrom: 'g' }), fact('2026-01-10', { ...COPY, note: 'n' }))).toEqual({ data: { note: null } });
  });

  it('is nothing to a copy when nothing changed', () => {
    expect(carriedOver(fact('2026-01-10'), fact('2026-01-10'), fact('2026-01-10', COPY))).toBeNull();
  });
});
