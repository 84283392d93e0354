import type { Role } from '../contract.js';

const EVERYONE: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor', 'legal-administrator', 'system-administrator'];
/** A partner of the office too: who is signed in at all. */
const ANYONE: readonly Role[] = [...EVERYONE, 'partner'];
const READERS: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor'];
const HANDLERS: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'team-lead', 'cross-border-desk'];
const REGISTRARS: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead'];
const DECIDERS: readonly Role[] = ['prosecutor', 'team-lead'];
const KEEPERS: readonly Role[] = ['custodian', 'team-lead'];
const MOVERS: readonly Role[] = ['custodian', 'asset-officer', 'assistant', 'team-lead'];
/** Who answers for the things themselves: hands them over, and counts them. */
const STORE: readonly Role[] = ['custodian', 'asset-officer'];
/** Who holds lists against the register; a custodian those of the places that he or she answers for. */
const COMPARERS: readonly Role[] = ['asset-officer', 'assistant', 'team-lead', 'custodian'];
/** Who can have work of their own that someone must take over. */
const WORKERS: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk'];
/** Who answers for what is kept and what goes. */
const KEEPERS_OF_RECORDS: readonly Role[] = ['prosecutor', 'team-lead', 'legal-administrator'];
/** Who keeps the terms of keeping, and of every case the days on which it falls due. */
const KEEPERS_OF_TERMS: readonly Role[] = ['team-lead', 'auditor', 'legal-administrator'];
const RECORDERS_OF_DECISIONS: readonly Role[] = ['prosecutor', 'assistant', 'team-lead'];

/**
 * The one table of rights: which roles may do an act at all. Guards, commands, the acts a page offers and the documentation
 * are made from it. Which records it may be done to is the second question, answered by row-level security and membership.
 */
export const POLICY = {
  'me.view': ANYONE,
  'me.settings': ANYONE,
  'directory.view': EVERYONE,
  'deputy.view': EVERYONE,
  'deputy.choose': WORKERS,
  'absence.record': WORKERS,
  'deputy.choose-for-others': ['team-lead'],
  'absence.record-for-others': ['team-lead'],
  'unit.appoint-head': ['system-administrator'],
  'reference.view': ANYONE,
  'case.search': READERS,
  'case.view': READERS,
  'case.open': HANDLERS,
  'case.correct': HANDLERS,
  'case.transition': HANDLERS,
  'case.link': HANDLERS,
  'case.assign': ['prosecutor', 'team-lead'],
  'case.hand-over': ['team-lead'],
  'party.record': HANDLERS,
  'event.record': HANDLERS,
  'event.correct': HANDLERS,
  'log.view': ['prosecutor', 'team-lead', 'auditor'],
  'log.search': ['auditor'],
  'evidence.view': ['prosecutor', 'team-lead', 'auditor'],
  'evidence.make': ['prosecutor', 'team-lead', 'auditor'],
  'hold.view': [...READERS, 'legal-administrator'],
  'hold.place': KEEPERS_OF_RECORDS,
  'retention.choose': KEEPERS_OF_RECORDS,
  'retention.view': KEEPERS_OF_TERMS,
  'retention.set-term': ['legal-administrator'],
  'restriction.view': KEEPERS_OF_TERMS,
  'restriction.place': ['team-lead', 'legal-administrator'],
  'destruction.view': KEEPERS_OF_TERMS,
  'destruction.draw': ['legal-administrator'],
  'destruction.sign': ['team-lead', 'legal-administrator'],
  'item.search': READERS,
  'item.view': READERS,
  'list-view.use': READERS,
  'list-view.keep': READERS,
  'list.export': READERS,
  'bulk.act': REGISTRARS,
  'bulk.view': [...REGISTRARS, 'auditor'],
  'quality.view': READERS,
  'item.register': REGISTRARS,
  'item.correct': REGISTRARS,
  'item.split': REGISTRARS,
  'item.join': REGISTRARS,
  'item.arrange': REGISTRARS,
  'item.ask-desk': REGISTRARS,
  'item.answer-desk': REGISTRARS,
  'item.transition': [...REGISTRARS, 'cross-border-desk'],
  'item.ask-approval': [...REGISTRARS, 'cross-border-desk'],
  'item.follow': READERS,
  'decision.view': READERS,
  'decision.give': RECORDERS_OF_DECISIONS,
  'decision.finalise': DECIDERS,
  'decision.withdraw': DECIDERS,
  'approval.view': READERS,
  'approval.decide': REGISTRARS,
  'approval.withdraw': REGISTRARS,
  'deadline.view': READERS,
  'deadline.acknowledge': HANDLERS,
  'deadline.complete': HANDLERS,
  'deadline.assign': HANDLERS,
  'rules.view': EVERYONE,
  'rules.change': ['legal-administrator'],
  'term.view': EVERYONE,
  'deadline.set': HANDLERS,
  'deadline.change': HANDLERS,
  'deadline.cancel': HANDLERS,
  'deadline.hand-over': HANDLERS,
  'deadline.hand-over-of-others': ['team-lead'],
  'notification.view': ANYONE,
  'notification.read': ANYONE,
  'delivery.view': EVERYONE,
  'deadline-delivery.view': READERS,
  'case-delivery.view': ['team-lead', 'auditor'],
  'every-delivery.view': ['system-administrator'],
  'case-delivery.retry': ['team-lead'],
  'every-delivery.retry': ['system-administrator'],
  'webhook.view': ['system-administrator'],
  'webhook.manage': ['system-administrator'],
  'failed-job.view': ['system-administrator'],
  'failed-job.retry': ['system-administrator'],
  'live.hear': ANYONE,
  'api-client.view': ['system-administrator', 'team-lead'],
  'api-client.manage': ['system-administrator'],
  'api-client.approve': ['team-lead'],
  'mailbox.view': EVERYONE,
  'request.view': READERS,
  'request.record': ['prosecutor', 'assistant', 'cross-border-desk', 'team-lead'],
  'request.transition': ['prosecutor', 'assistant', 'cross-border-desk', 'team-lead'],
  'exchange.record': HANDLERS,
  'exchange.answer': HANDLERS,
  'document.view': READERS,
  'document.add': REGISTRARS,
  'document.add-version': REGISTRARS,
  'place.view': READERS,
  'place.manage': KEEPERS,
  'custody.view': READERS,
  'custody.search': READERS,
  'custody.move': MOVERS,
  'custody.assign': MOVERS,
  'label.print': MOVERS,
  'hand-over.view': READERS,
  'receiving.view': READERS,
  'receiving.record': MOVERS,
  'hand-over.record': STORE,
  'count.view': [...STORE, 'team-lead', 'auditor'],
  'count.start': STORE,
  'count.scan': STORE,
  'count.close': STORE,
  'valuation.view': READERS,
  'valuation.add': REGISTRARS,
  'valuation.correct': REGISTRARS,
  'loss.search': READERS,
  'rate.view': READERS,
  'rate.load': MOVERS,
  'tariff.view': READERS,
  'tariff.manage': KEEPERS,
  'bill.view': READERS,
  'bill.record': MOVERS,
  'rights-report.view': ['team-lead', 'auditor', 'system-administrator'],
  'rights-report.sign': ['team-lead', 'auditor'],
  'partner.view': READERS,
  'partner.grant': DECIDERS,
  'shared-item.view': ['partner'],
  'emergency.open': WORKERS,
  'emergency.view': [...WORKERS, 'auditor'],
  'emergency.review': HANDLERS,
  'comparison.view': COMPARERS,
  'comparison.create': COMPARERS,
  'comparison.accept': COMPARERS,
  'intake.send': REGISTRARS,
  'intake.view': REGISTRARS,
  'import.view': COMPARERS,
  'import.create': COMPARERS,
  'import.map': COMPARERS,
  'import.confirm': ['asset-officer', 'assistant', 'team-lead'],
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof POLICY;

/** Five minutes: long enough to read what is signed, too short for a screen that was left open. */
const JUST_NOW = 300;

/**
 * A second column of the table: acts for which somebody must have shown who they are at most so many seconds ago. It is asked
 * where the act changes something; looking at what came of it asks nothing again.
 */
export const FRESH_SECONDS: Readonly<Partial<Record<Act, number>>> = {
  'approval.decide': JUST_NOW, // returns, disposals, destructions and whatever else two people sign for
  'destruction.sign': JUST_NOW,
  'retention.set-term': JUST_NOW,
  'decision.finalise': JUST_NOW,
  'list.export': JUST_NOW,
  'evidence.make': JUST_NOW,
  'case.assign': JUST_NOW,
  'unit.appoint-head': JUST_NOW,
  'emergency.open': JUST_NOW,
  'emergency.review': JUST_NOW,
  'rules.change': JUST_NOW,
  'webhook.manage': JUST_NOW,
  'api-client.manage': JUST_NOW,
  'api-client.approve': JUST_NOW,
};

/** How long ago somebody may have shown who they are when they open a case under embargo: half an hour of work in it. */
export const EMBARGO_FRESH_SECONDS = 1800;

/** Must this person show anew who they are, before this act changes anything? */
export function needsStepUp(act: string, askedSecondsAgo: number): boolean {
  const seconds = Object.hasOwn(FRESH_SECONDS, act) ? FRESH_SECONDS[act as Act] : undefined;
  return seconds !== undefined && askedSecondsAgo > seconds;
}

/** What background processes may do; they never act for a person without that person's rights being asked again. */
const PROCESS_ACTS: ReadonlySet<string> = new Set(['process', 'sign-in', 'import.run', 'intake.work', 'comparison.work', 'log.export', 'bulk.work', 'retention.work', 'seed']);

/** May someone with these roles do this act at all? */
export function rolesGrant(roles: readonly string[], act: string): boolean {
  const granted: readonly string[] | undefined = Object.hasOwn(POLICY, act) ? POLICY[act as Act] : undefined;
  return granted !== undefined && roles.some((role) => granted.includes(role));
}

/** May a named process do this act? */
export function processMay(act: string): boolean {
  return PROCESS_ACTS.has(act);
}

/** Every act these roles grant. */
export function actsOf(roles: readonly string[]): Act[] {
  return (Object.keys(POLICY) as Act[]).filter((act) => rolesGrant(roles, act));
}
