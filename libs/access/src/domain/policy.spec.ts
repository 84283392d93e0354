import { POLICY, actsOf, needsStepUp, processMay, rolesGrant } from './policy.js';
import { reachOf } from './reach.js';
import { delayAfter } from './sign-in-delay.js';

describe('rights', () => {
  it('grants nothing for an act that is not in the table', () => {
    expect(rolesGrant(['prosecutor'], 'case.delete')).toBe(false);
    expect(rolesGrant(['prosecutor'], 'constructor')).toBe(false);
  });

  it('lets an auditor look at everything, take it out, keep views of it and sign for what was looked at, and change nothing', () => {
    const ofOnesOwn = ['me.settings', 'notification.read', 'live.hear', 'item.follow', 'list-view.use', 'list-view.keep', 'list.export', 'evidence.make', 'rights-report.sign'];

    const others = actsOf(['auditor']).filter((act) => !/\.(view|search)$/.test(act));

    expect(others.sort()).toEqual(ofOnesOwn.sort());
  });

  it('keeps case data from the system administrator', () => {
    expect(actsOf(['system-administrator']).filter((act) => /^(case|item|decision|deadline|document|request|event|party)\./.test(act))).toEqual([]);
  });

  it('lets only a prosecutor or a team lead finalise a decision', () => {
    expect(POLICY['decision.finalise']).toEqual(['prosecutor', 'team-lead']);
  });

  it('lets a process do its own acts and no act of a person', () => {
    expect(processMay('process')).toBe(true);
    expect(processMay('decision.give')).toBe(false);
  });
});

describe('acts that need a fresh sign-in', () => {
  it.each([
    ['approval.decide', 300, false],
    ['approval.decide', 301, true],
    ['webhook.manage', 3600, true],
    ['case.view', 36_000, false],
    ['constructor', 36_000, false],
  ])('%s by somebody who was asked %i seconds ago: %s', (act, seconds, asked) => {
    expect(needsStepUp(act, seconds)).toBe(asked);
  });
});

describe('reach', () => {
  it.each([
    [['prosecutor'], 'unit'],
    [['team-lead'], 'unit-confidential'],
    [['auditor'], 'register'],
    [['system-administrator'], 'member'],
    [['custodian', 'team-lead'], 'unit-confidential'],
    [['unknown'], 'none'],
    [[], 'none'],
  ])('of %j is %s', (roles, reach) => {
    expect(reachOf(roles)).toBe(reach);
  });
});

describe('delay after failed sign-ins', () => {
  it.each([
    [1, 0],
    [3, 0],
    [4, 2],
    [5, 4],
    [9, 60],
    [1000, 60],
  ])('after %i attempts is %i seconds', (attempts, seconds) => {
    expect(delayAfter(attempts)).toBe(seconds);
  });
});
