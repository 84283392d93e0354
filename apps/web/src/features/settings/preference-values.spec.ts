import { requestOf, valuesOf } from './preference-values.js';

const KEPT = { version: 3, zone: 'Europe/Amsterdam', digestHour: 8, choices: [{ kind: 'escalation', inApp: true, mail: 'digest' }] } as const;

describe('the preferences in a form', () => {
  it('come back as they were kept', () => {
    const { version: _, ...request } = { ...KEPT, quietFrom: '22:00', quietUntil: '06:00' };

    expect(requestOf(valuesOf({ ...KEPT, quietFrom: '22:00', quietUntil: '06:00' }))).toEqual(request);
  });

  it('hold a night to begin with, and send none while quiet hours are off', () => {
    expect(valuesOf(KEPT)).toMatchObject({ quiet: false, quietFrom: '20:00', quietUntil: '07:00' });
    expect(requestOf(valuesOf(KEPT))).not.toHaveProperty('quietFrom');
  });

  it('never send an escalation off the page, even when a browser left its box out', () => {
    expect(requestOf({ ...valuesOf(KEPT), choices: [{ kind: 'escalation', inApp: false, mail: 'off' }] }).choices).toEqual([{ kind: 'escalation', inApp: true, mail: 'off' }]);
  });
});
