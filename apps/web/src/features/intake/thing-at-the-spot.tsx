import type { AssetClassSpec } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { MoneyField } from '../../ui/form/money-field.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { SpecField } from '../fields/spec-field.js';
import { useReference } from '../reference/use-reference.js';
import { hasAmount } from '../seizures/seizure-values.js';
import { ScannedField } from './scanned-field.js';
import { isScanned, spotFields } from './spot-fields.js';

interface ThingAtTheSpotProps {
  readonly spec: AssetClassSpec;
}

/** The few fields of a class that matter at the spot; numbers come by scan or by typing. */
export function ThingAtTheSpot({ spec }: ThingAtTheSpotProps): ReactElement {
  const { t } = useTranslation('intake');
  const { t: words } = useTranslation('seizures');
  const locale = useLocale();
  const { currencies } = useReference();
  const at = 'things.0';
  const fields = spotFields(spec);
  const ownSeal = fields.some(({ name }) => name === 'sealNumber');
  return (
    <>
      {hasAmount(spec) && <MoneyField name={`${at}.amount`} label={spec.id === 'cash' ? words('thing.counted') : words('thing.attached')} currencies={currencies} />}
      {fields.map((field) => {
        const name = `${at}.details.${field.name}`;
        const control = <SpecField key={field.name} spec={field} name={name} />;
        return isScanned(field) ? (
          <ScannedField key={field.name} name={name} label={titleOf(field.title, locale)}>
            {control}
          </ScannedField>
        ) : (
          control
        );
      })}
      {!ownSeal && (
        <ScannedField name={`${at}.sealNumber`} label={words('thing.seal')}>
          <TextField name={`${at}.sealNumber`} label={words('thing.seal')} optional maxLength={60} verbatim />
        </ScannedField>
      )}
      {spec.group === 'goods' && <NumberField name={`${at}.quantity`} label={words('thing.quantity')} hint={words('thing.quantityHint')} optional />}
      <TextField name={`${at}.description`} label={words('thing.description')} hint={t('descriptionHint')} optional maxLength={1000} />
    </>
  );
}
