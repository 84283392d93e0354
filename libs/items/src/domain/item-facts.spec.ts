import { readItemFacts } from './item-facts.js';

const on = (type: string, data: Readonly<Record<string, unknown>> = {}) => ({ type, occurredOn: '2026-01-01', data });

describe('readItemFacts', () => {
  it('knows nothing of an item without history', () => {
    expect(readItemFacts([on('item.seized')])).toEqual({});
  });

  it.each([
    ['what the holder said when waiving', [on('item.waived', { claimsOwnership: true })], { holderClaimsOwnership: true }],
    ['that he did not say it', [on('item.waived', {})], { holderClaimsOwnership: false }],
    ['for what disposal is authorised', [on('item.disposal-authorised', { mode: 'destruction' })], { authorisedMode: 'destruction', complaintOverridden: false }],
    ['that a complaint was passed by', [on('item.disposal-authorised', { mode: 'sale', complaintOverride: 'Perishable.' })], { authorisedMode: 'sale', complaintOverridden: true }],
    ['nothing of a mode nobody knows', [on('item.disposal-authorised', { mode: 'gift' })], { complaintOverridden: false }],
    ['nothing of a value that was only said to be established', [on('item.sold', { valueEstablishedOn: '2026-02-01' })], { standsInPlace: 'proceeds' }],
    ['that security stands in its place', [on('item.released-on-security')], { standsInPlace: 'security' }],
  ])('reads %s', (_what, facts, expected) => {
    expect(readItemFacts(facts)).toEqual(expected);
  });

  it('takes the last word', () => {
    const facts = [on('item.disposal-authorised', { mode: 'sale', complaintOverride: 'Perishable.' }), on('disposal.refused'), on('item.disposal-authorised', { mode: 'destruction' })];

    expect(readItemFacts(facts)).toEqual({ authorisedMode: 'destruction', complaintOverridden: false });
  });
});
