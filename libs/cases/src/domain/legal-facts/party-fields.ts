import { choices, field } from './fields.js';

/** Who opposed the recovery; both when nothing is said, for the one opposition stops it for all. */
export const OPPOSED_BY = field(
  'by',
  ['Ingesteld door', 'Lodged by'],
  { kind: 'choice', choices: choices({ debtor: ['Schuldenaar', 'Debtor'], 'interested-party': ['Andere belanghebbende', 'Other interested party'] }) },
  false,
);

/** Who asked for the reduction; the convicted person when nothing is said. */
export const ASKED_BY = field(
  'by',
  ['Verzocht door', 'Asked by'],
  {
    kind: 'choice',
    choices: choices({ suspect: ['Veroordeelde', 'Convicted person'], 'third-party': ['Derde', 'Third party'], prosecution: ['Openbaar Ministerie', 'Prosecution service'] }),
  },
  false,
);

/** Arts 556-557 Sv: at most three months at a time, and six in all; `checkLaterDataLeave` holds it to that. */
export const LEAVE_ENDS_ON = field(
  'termEndsOn',
  ['Laatste dag (hooguit drie maanden, in totaal zes)', 'Last day (three months at most, six in all)'],
  { kind: 'date' },
  true,
);
