import { CopyPlus, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { emptyThing, type SeizureValues } from './seizure-values.js';
import { ThingFields } from './thing-fields.js';

/** The things taken, each with the fields of its class; the last one can be copied for the next. */
export function ThingList(): ReactElement {
  const { t } = useTranslation('seizures');
  const { control, getValues } = useFormContext<SeizureValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'things' });
  const copy = (): void => {
    const last = getValues('things').at(-1);
    if (last) append(structuredClone(last));
  };
  return (
    <>
      {fields.map((field, place) => (
        <ThingFields key={field.id} place={place} {...(fields.length > 1 ? { onRemove: () => remove(place) } : {})} />
      ))}
      <div className="button-row">
        <Button icon={Plus} onClick={() => append(emptyThing)}>
          {t('thing.add')}
        </Button>
        <Button icon={CopyPlus} onClick={copy}>
          {t('thing.copy')}
        </Button>
      </div>
    </>
  );
}
