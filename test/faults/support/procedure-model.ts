/**
 * T8: the procedure of a thing and of a case as the law has it, typed by hand from the statutes and without a look at the tables of the
 * product: what may follow what, by whose hand, on which ground.
 */

export type Hand = 'lead' | 'officer' | 'keeper' | 'head';

export interface ModelRow {
  readonly act: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: Hand;
  readonly ground: string;
  /** What has to be decided first, and in which capacity. */
  readonly decision?: readonly [kind: string, capacity: string];
  readonly data?: Readonly<Record<string, unknown>>;
  /** Two others have to agree: it leaves for good. */
  readonly leaves?: true;
  /** More than the state has to be right: a term that is over, a ground of seizure, nothing left open. It can be refused for that. */
  readonly waits?: true;
}

/** Under seizure, the thing or the money in its place, and nothing decided for good. */
const HELD = ['seized', 'noticed', 'maintained', 'in-custody', 'waived', 'intent-other', 'provisional-use', 'kept-for-claimant', 'disposal-requested', 'disposal-authorised', 'disposal-deemed', 'sold-proceeds-held', 'custody-end-noticed', 'forfeited-not-final', 'withdrawn-not-final'];
const heldBut = (...left: readonly string[]): readonly string[] => HELD.filter((state) => !left.includes(state));
const AWAITS_KEEPER = ['disposal-authorised', 'disposal-deemed', 'custody-end-noticed'];
const FINAL = ['forfeited', 'withdrawn', 'deemed-forfeited'];
const IDENTIFIED = { recipientIdentified: true, setOffChecked: true };

export const ITEM_MODEL: readonly ModelRow[] = [
  { act: 'seize', from: ['planned'], to: 'seized', by: 'officer', ground: 'nl-sv-94', waits: true },
  { act: 'notice', from: ['seized'], to: 'noticed', by: 'officer', ground: 'nl-sv-94-3' },
  { act: 'maintain', from: ['noticed'], to: 'maintained', by: 'lead', ground: 'nl-sv-116-1', decision: ['keep', 'prosecutor'] },
  // Art. 116(1): as soon as nothing asks for it any more, whatever was done with it meanwhile, until it was given up or a court has it.
  { act: 'order-return', from: ['noticed', 'maintained', 'in-custody', 'intent-other', 'provisional-use', 'disposal-requested', 'disposal-authorised', 'disposal-deemed', 'sold-proceeds-held', 'custody-end-noticed'], to: 'return-ordered', by: 'lead', ground: 'nl-sv-116-1', decision: ['return', 'prosecutor'] },
  { act: 'order-return', from: ['released-on-security', 'executory', 'return-ordered'], to: 'return-ordered', by: 'lead', ground: 'nl-sv-116-1', decision: ['lift', 'prosecutor'], waits: true },
  { act: 'take-into-custody', from: ['maintained'], to: 'in-custody', by: 'keeper', ground: 'nl-sv-118-1' },
  { act: 'waive', from: ['maintained', 'in-custody'], to: 'waived', by: 'officer', ground: 'nl-sv-116-2', data: { claimsOwnership: true } },
  { act: 'order-return-to-claimant', from: ['waived', 'kept-for-claimant'], to: 'return-ordered', by: 'lead', ground: 'nl-sv-116-2-a', decision: ['return', 'prosecutor'] },
  { act: 'order-return-to-claimant', from: ['intent-other'], to: 'return-ordered', by: 'lead', ground: 'nl-sv-116-3', decision: ['return', 'prosecutor'], waits: true },
  { act: 'keep-for-claimant', from: ['waived'], to: 'kept-for-claimant', by: 'lead', ground: 'nl-sv-116-2-b', decision: ['keep', 'prosecutor'] },
  { act: 'keep-for-claimant', from: ['intent-other'], to: 'kept-for-claimant', by: 'lead', ground: 'nl-sv-116-3', decision: ['keep', 'prosecutor'], waits: true },
  { act: 'deem-forfeited', from: ['waived'], to: 'deemed-forfeited', by: 'lead', ground: 'nl-sv-116-2-c', decision: ['forfeit', 'prosecutor'] },
  { act: 'announce-intent', from: ['maintained', 'in-custody'], to: 'intent-other', by: 'lead', ground: 'nl-sv-116-3', data: { claimantSearchedOn: '2026-11-01' } },
  { act: 'grant-provisional-use', from: heldBut('provisional-use', 'sold-proceeds-held'), to: 'provisional-use', by: 'lead', ground: 'nl-sv-116-4' },
  { act: 'request-disposal', from: ['maintained', 'in-custody'], to: 'disposal-requested', by: 'keeper', ground: 'nl-sv-117-5' },
  { act: 'authorise-disposal', from: heldBut('disposal-authorised', 'sold-proceeds-held'), to: 'disposal-authorised', by: 'lead', ground: 'nl-sv-117-2-b', decision: ['sell-early', 'prosecutor'] },
  { act: 'refuse-disposal', from: ['disposal-requested'], to: 'in-custody', by: 'lead', ground: 'nl-sv-117-5', decision: ['keep', 'prosecutor'] },
  { act: 'deem-disposal', from: ['disposal-requested'], to: 'disposal-deemed', by: 'keeper', ground: 'nl-sv-117-5', waits: true },
  { act: 'sell', from: AWAITS_KEEPER, to: 'sold-proceeds-held', by: 'keeper', ground: 'nl-sv-117-1', leaves: true, waits: true },
  { act: 'destroy', from: AWAITS_KEEPER, to: 'destroyed', by: 'keeper', ground: 'nl-sv-117-1', leaves: true, waits: true },
  { act: 'abandon', from: AWAITS_KEEPER, to: 'abandoned', by: 'keeper', ground: 'nl-sv-117-1', leaves: true, waits: true },
  { act: 'put-to-other-purpose', from: AWAITS_KEEPER, to: 'other-purpose', by: 'keeper', ground: 'nl-sv-117-1', leaves: true, waits: true },
  { act: 'notice-custody-end', from: ['in-custody'], to: 'custody-end-noticed', by: 'keeper', ground: 'nl-sv-118-3' },
  { act: 'notice-custody-end', from: ['kept-for-claimant', 'unclaimed'], to: 'custody-end-noticed', by: 'keeper', ground: 'nl-sv-118-3', waits: true },
  { act: 'object-to-custody-end', from: ['custody-end-noticed'], to: 'in-custody', by: 'lead', ground: 'nl-sv-118-5', decision: ['keep', 'prosecutor'], waits: true },
  { act: 'release-on-security', from: HELD, to: 'released-on-security', by: 'lead', ground: 'nl-sv-118a', decision: ['return', 'prosecutor'], waits: true },
  { act: 'order-return-by-court', from: HELD, to: 'return-ordered', by: 'lead', ground: 'nl-sv-353-2-a', decision: ['return', 'court'] },
  { act: 'keep-for-claimant-by-court', from: heldBut('kept-for-claimant'), to: 'kept-for-claimant', by: 'lead', ground: 'nl-sv-353-2-c', decision: ['keep', 'court'] },
  { act: 'forfeit', from: heldBut('forfeited-not-final'), to: 'forfeited-not-final', by: 'lead', ground: 'nl-sr-33', decision: ['forfeit', 'court'] },
  { act: 'withdraw', from: heldBut('withdrawn-not-final'), to: 'withdrawn-not-final', by: 'lead', ground: 'nl-sr-36b', decision: ['withdraw-from-circulation', 'court'] },
  { act: 'make-forfeiture-final', from: ['forfeited-not-final'], to: 'forfeited', by: 'lead', ground: 'nl-sv-6-1-16', waits: true },
  { act: 'make-withdrawal-final', from: ['withdrawn-not-final'], to: 'withdrawn', by: 'lead', ground: 'nl-sv-6-1-16', waits: true },
  { act: 'revoke-confiscation', from: ['forfeited', 'withdrawn'], to: 'return-ordered', by: 'lead', ground: 'nl-sv-552b', decision: ['return', 'court'] },
  ...[['sell-finally', 'finally-sold'], ['destroy-finally', 'finally-destroyed'], ['put-to-social-use', 'social-use'], ['transfer', 'transferred']].map(([act = '', to = '']): ModelRow => ({ act, from: FINAL, to, by: 'keeper', ground: 'nl-sv-552g', leaves: true, waits: true })),
  { act: 'share', from: FINAL, to: 'shared', by: 'officer', ground: 'eu-2018-1805-30', leaves: true, waits: true },
  { act: 'make-executory', from: [...HELD, 'released-on-security'], to: 'executory', by: 'officer', ground: 'nl-sv-6-4-4', waits: true },
  { act: 'realise', from: ['executory'], to: 'realised', by: 'keeper', ground: 'nl-sv-6-4-4', leaves: true, waits: true },
  { act: 'apply-to-debt', from: ['realised'], to: 'applied-to-debt', by: 'keeper', ground: 'nl-sv-6-1-12', leaves: true, waits: true },
  { act: 'block-return', from: ['return-ordered'], to: 'return-blocked', by: 'keeper', ground: 'nl-sv-119-4' },
  { act: 'unblock-return', from: ['return-blocked'], to: 'return-ordered', by: 'keeper', ground: 'nl-sv-119-4' },
  { act: 'return', from: ['return-ordered', 'unclaimed'], to: 'returned', by: 'keeper', ground: 'nl-sv-119-1', data: IDENTIFIED, leaves: true, waits: true },
  { act: 'pay-value', from: ['return-ordered', 'unclaimed'], to: 'value-paid', by: 'keeper', ground: 'nl-sv-119-2', data: IDENTIFIED, leaves: true, waits: true },
  { act: 'record-unclaimed', from: ['return-ordered'], to: 'unclaimed', by: 'keeper', ground: 'nl-sv-119-3' },
  { act: 'transfer-abroad', from: HELD, to: 'transferred-abroad', by: 'lead', ground: 'eu-2018-1805-7', decision: ['hand-over-abroad', 'prosecutor'] },
  { act: 'lose', from: [...heldBut('sold-proceeds-held'), 'return-ordered', 'return-blocked', 'unclaimed', 'deemed-forfeited', 'forfeited', 'withdrawn', 'executory'], to: 'lost', by: 'keeper', ground: 'keeper-duty' },
];

const INVESTIGATED = ['investigation', 'sfo-open', 'sfo-closed'];
const EXECUTED = ['execution', 'instalments', 'recovery', 'detention-for-debt', 'reduced-or-remitted'];
const ADVANTAGE = ['advantage-claim-filed', 'advantage-judged', 'advantage-appeal', 'advantage-final'];
const ALL_BUT_THE_END = ['intake', ...INVESTIGATED, 'dismissed', 'penal-order', 'settled', 'prosecuted', 'judged', 'appeal', 'cassation', 'irrevocable', ...ADVANTAGE, 'advantage-lapsed', ...EXECUTED, 'time-barred'];
const BY_SUSPECT = { by: 'suspect' };

const caseRow = (act: string, from: readonly string[], to: string, ground: string, more: Partial<ModelRow> = {}): ModelRow => ({ act, from, to, by: 'lead', ground, ...more });

export const CASE_MODEL: readonly ModelRow[] = [
  caseRow('start-investigation', ['intake'], 'investigation', 'nl-sv-132a'),
  caseRow('open-sfo', ['investigation'], 'sfo-open', 'nl-sv-126'),
  caseRow('close-sfo', ['sfo-open'], 'sfo-closed', 'nl-sv-126f-1'),
  caseRow('reopen-sfo', ['sfo-closed'], 'sfo-open', 'nl-sv-126f-2'),
  caseRow('dismiss', INVESTIGATED, 'dismissed', 'nl-sv-167'),
  caseRow('give-penal-order', INVESTIGATED, 'penal-order', 'nl-sv-257a'),
  // Art. 511c: until the hearing on the claim is closed.
  caseRow('settle', [...INVESTIGATED, 'advantage-claim-filed'], 'settled', 'nl-sv-511c'),
  // Also after opposition, after what was agreed was not paid, and on the order of a court of appeal (art. 12).
  caseRow('prosecute', [...INVESTIGATED, 'penal-order', 'settled', 'dismissed'], 'prosecuted', 'nl-sv-258'),
  caseRow('give-verdict', ['prosecuted', 'judged'], 'judged', 'nl-sv-345'),
  // A remedy that comes late, or is found late, takes the finality away.
  caseRow('appeal', ['judged', 'irrevocable'], 'appeal', 'nl-sv-408', { data: BY_SUSPECT }),
  caseRow('give-appeal-verdict', ['appeal'], 'appeal', 'nl-sv-345'),
  caseRow('lodge-cassation', ['appeal', 'irrevocable'], 'cassation', 'nl-sv-432', { data: BY_SUSPECT }),
  caseRow('give-cassation-verdict', ['cassation'], 'cassation', 'nl-sv-345'),
  caseRow('become-irrevocable', ['judged', 'appeal', 'cassation', 'penal-order', 'irrevocable'], 'irrevocable', 'nl-sv-6-1-16', { waits: true }),
  // With the summons at the earliest; art. 511b has only a last day.
  caseRow('file-advantage-claim', ['prosecuted', 'judged', 'appeal', 'cassation', 'irrevocable'], 'advantage-claim-filed', 'nl-sv-511b'),
  // Not before the verdict in the main case.
  caseRow('judge-advantage', ['advantage-claim-filed', 'advantage-judged'], 'advantage-judged', 'nl-sv-511e', { waits: true }),
  caseRow('judge-advantage-on-appeal', ['advantage-appeal'], 'advantage-judged', 'nl-sv-511g'),
  caseRow('appeal-advantage', ['advantage-judged', 'advantage-final'], 'advantage-appeal', 'nl-sv-511g', { data: BY_SUSPECT }),
  caseRow('finalise-advantage', ['advantage-judged', 'advantage-appeal', 'advantage-final'], 'advantage-final', 'nl-sv-6-1-16', { waits: true }),
  caseRow('lapse-advantage', ADVANTAGE, 'advantage-lapsed', 'nl-sv-511i'),
  caseRow('start-execution', ['irrevocable', 'advantage-final'], 'execution', 'nl-sv-6-1-1'),
  ...[['agree-instalments', 'instalments', 'nl-sv-6-4-1'], ['start-recovery', 'recovery', 'nl-sv-6-4-5'], ['order-detention', 'detention-for-debt', 'nl-sv-6-6-25'], ['reduce-or-remit', 'reduced-or-remitted', 'nl-sv-6-6-26']].map(([act = '', to = '', ground = '']) => caseRow(act, EXECUTED.filter((state) => state !== to), to, ground)),
  caseRow('lapse-by-time', EXECUTED, 'time-barred', 'nl-sv-6-1-22'),
  caseRow('transfer-abroad', ALL_BUT_THE_END, 'transferred-abroad', 'nl-sv-book-5'),
  caseRow('close', ['dismissed', 'penal-order', 'settled', 'prosecuted', 'judged', 'appeal', 'cassation', 'irrevocable', 'advantage-final', 'advantage-lapsed', ...EXECUTED, 'time-barred', 'transferred-abroad'], 'closed', 'closing-policy', { waits: true }),
  // The one step that a case which is closed still takes.
  caseRow('retain', ['closed'], 'retention', 'closing-policy', { by: 'head' }),
];

/** Of a case: what goes on beside it, by one suspect or on another track, can be recorded while the case stands elsewhere; it stays where it is then. */
export const BESIDE: readonly string[] = ['close-sfo', 'reopen-sfo', 'give-penal-order', 'prosecute', 'give-verdict', 'appeal', 'give-appeal-verdict', 'lodge-cassation', 'give-cassation-verdict', 'become-irrevocable', 'file-advantage-claim', 'judge-advantage', 'judge-advantage-on-appeal', 'appeal-advantage', 'finalise-advantage', 'lapse-advantage'];
