import type acts from './nl/acts.json';
import type approvals from './nl/approvals.json';
import type cases from './nl/cases.json';
import type channels from './nl/channels.json';
import type common from './nl/common.json';
import type crossBorder from './nl/cross-border.json';
import type custody from './nl/custody.json';
import type deadlines from './nl/deadlines.json';
import type decisions from './nl/decisions.json';
import type deliveries from './nl/deliveries.json';
import type files from './nl/files.json';
import type frame from './nl/frame.json';
import type handOver from './nl/hand-over.json';
import type handling from './nl/handling.json';
import type imports from './nl/imports.json';
import type items from './nl/items.json';
import type lots from './nl/lots.json';
import type notes from './nl/notes.json';
import type notifications from './nl/notifications.json';
import type places from './nl/places.json';
import type rules from './nl/rules.json';
import type scan from './nl/scan.json';
import type seizures from './nl/seizures.json';
import type signature from './nl/signature.json';
import type silence from './nl/silence.json';
import type statement from './nl/statement.json';
import type terms from './nl/terms.json';
import type today from './nl/today.json';
import type webhooks from './nl/webhooks.json';
import type whatIf from './nl/what-if.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'common';
    readonly resources: {
      readonly acts: typeof acts;
      readonly approvals: typeof approvals;
      readonly cases: typeof cases;
      readonly channels: typeof channels;
      readonly common: typeof common;
      readonly 'cross-border': typeof crossBorder;
      readonly custody: typeof custody;
      readonly deadlines: typeof deadlines;
      readonly decisions: typeof decisions;
      readonly deliveries: typeof deliveries;
      readonly files: typeof files;
      readonly frame: typeof frame;
      readonly 'hand-over': typeof handOver;
      readonly handling: typeof handling;
      readonly imports: typeof imports;
      readonly items: typeof items;
      readonly lots: typeof lots;
      readonly notes: typeof notes;
      readonly notifications: typeof notifications;
      readonly places: typeof places;
      readonly rules: typeof rules;
      readonly scan: typeof scan;
      readonly seizures: typeof seizures;
      readonly signature: typeof signature;
      readonly silence: typeof silence;
      readonly statement: typeof statement;
      readonly terms: typeof terms;
      readonly today: typeof today;
      readonly webhooks: typeof webhooks;
      readonly 'what-if': typeof whatIf;
    };
  }
}
