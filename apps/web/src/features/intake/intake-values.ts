import type { AssetClassSpec, RecordSeizureRequest } from '@contract/items';
import type { Locale } from '@contract/platform';
import { emptySeizure, emptyThing, readSeizure, type SeizureValues } from '../seizures/seizure-values.js';
import { describeThing } from './spot-fields.js';

/** One thing taken in at the spot, as typed. */
export interface IntakeValues extends SeizureValues {
  readonly caseId: string;
  readonly photos: readonly File[];
}

export const emptyIntake = (today: string): IntakeValues => ({ ...emptySeizure(today), caseId: '', photos: [] });

/** The next thing: case, date, place and grounds stay, the thing itself is new. */
export const nextIntake = (values: IntakeValues): IntakeValues => ({ ...values, things: [emptyThing], photos: [] });

/** What goes to the register; a thing that was given no words gets those of its class. */
export function readIntake({ caseId: _, photos: __, ...values }: IntakeValues, classes: readonly AssetClassSpec[], locale: Locale): RecordSeizureRequest {
  const request = readSeizure(values, classes, {}, locale);
  return {
    ...request,
    things: request.things.map((thing) => {
      const spec = classes.find(({ id }) => id === thing.assetClass);
      return thing.description === '' && spec ? { ...thing, description: describeThing(spec, thing.details, locale) } : thing;
    }),
  };
}
