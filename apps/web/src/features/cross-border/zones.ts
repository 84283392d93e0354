import type { Option } from '../../ui/form/select-field.js';

/** Zones of the states a Dutch office corresponds with most; the moment is kept with the zone in which it was read off. */
export const zones: readonly Option[] = [
  'Europe/Amsterdam',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Athens',
  'Europe/Bucharest',
  'Europe/Sofia',
  'Europe/Helsinki',
  'Europe/Riga',
  'Europe/Vilnius',
  'Europe/Tallinn',
  'Europe/Istanbul',
  'America/New_York',
  'America/Curacao',
  'America/Paramaribo',
  'Asia/Dubai',
  'UTC',
].map((zone) => ({ value: zone, text: zone.replace('_', ' ') }));
