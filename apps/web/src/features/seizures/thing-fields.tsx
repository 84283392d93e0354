import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { useReference } from '../reference/use-reference.js';
import type { SeizureValues } from './seizure-values.js';
import { ThingValuesFields } from './thing-values-fields.js';

interface ThingFieldsProps {
  readonly place: number;
  readonly onRemove?: () => void;
}

/** One thing of the seizure: first its class, then the fields that class asks. */
export function ThingFields({ place, onRemove }: ThingFieldsProps): ReactElement {
  const { t } = useTranslation('seizures');
  const locale = useLocale();
  const { assetClasses } = useReference();
  const { watch } = useFormContext<SeizureValues>();
  const name = `things.${place}` as const;
  const spec = assetClasses.find(({ id }) => id === watch(`${name}.assetClass`));
  return (
    <Card
      title={t('thing.title', { number: place + 1 })}
      actions={
        onRemove && (
          <Button look="quiet" icon={Trash2} onClick={onRemove} aria-label={t('thing.removeNumber', { number: place + 1 })}>
            {t('thing.remove')}
          </Button>
        )
      }
    >
      <div className="form">
        <SelectField
          name={`${name}.assetClass`}
          label={t('thing.class')}
          options={assetClasses.map(({ id, title, group }) => ({ value: id, text: `${t(`group.${group}`)}: ${titleOf(title, locale)}` }))}
        />
        {spec && <ThingValuesFields key={spec.id} name={name} spec={spec} />}
        {spec && spec.id !== 'cash' && <TextField name={`${name}.sealNumber`} label={t('thing.seal')} optional maxLength={60} />}
      </div>
    </Card>
  );
}
