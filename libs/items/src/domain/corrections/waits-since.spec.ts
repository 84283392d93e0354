import { waitsSince } from './correctable-acts.js';

const seized = { type: 'item.seized', occurredOn: '2026-11-02', data: { to: 'seized' } };
const noticed = { type: 'item.noticed', occurredOn: '2026-11-03', data: { from: 'seized', to: 'noticed' } };
const maintained = { type: 'item.maintained', occurredOn: '2026-11-05', data: { from: 'noticed', to: 'maintained' } };
const kept = { type: 'item.kept', occurredOn: '2026-11-20', data: { kind: 'keep' } };
const valued = { type: 'item.valued', occurredOn: '2026-11-21', data: {} };

it.each([
  ['by nothing that is known of it', [], undefined],
  ['not while it is only seized', [seized], null],
  ['since its notice', [seized, noticed, valued], '2026-11-03'],
  ['not once it was decided', [seized, noticed, maintained, valued], null],
  ['since it was kept', [seized, noticed, maintained, kept], '2026-11-20'],
] as const)('an item waits %s', (_, facts, since) => {
  expect(waitsSince(facts)).toBe(since);
});
