import type { FieldSpec } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { DateField } from '../../ui/form/date-field.js';
import type { FieldProps } from '../../ui/form/field.js';
import { NumberField } from '../../ui/form/number-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { useReference } from '../reference/use-reference.js';
import { DenominationsField } from './denominations-field.js';
import { IdentifierField } from './identifier-field.js';
import { SuspectField } from './suspect-field.js';

interface SpecFieldProps {
  readonly spec: FieldSpec;
  /** Path of the field in the form. */
  readonly name: string;
  /** Path of the currency that denominations are counted in. */
  readonly currencyName?: string;
  /** A heading around says that fields may be left empty. */
  readonly unsaid?: boolean;
}

/** A field as the register's own description asks for it. */
export function SpecField({ spec, name, currencyName, unsaid = false }: SpecFieldProps): ReactElement {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { currencies } = useReference();
  const optional: FieldProps['optional'] = !spec.required && (unsaid ? 'unsaid' : true);
  const field = { name, label: titleOf(spec.title, locale), optional };
  switch (spec.kind) {
    case 'text':
      return <TextField {...field} {...(spec.maxLength ? { maxLength: spec.maxLength } : {})} />;
    case 'integer':
    case 'decimal':
      return <NumberField {...field} whole={spec.kind === 'integer'} {...(spec.unit ? { unit: spec.unit } : {})} />;
    case 'date':
      return <DateField {...field} />;
    case 'choice':
      return (
        <SelectField {...field} options={(spec.choices ?? []).map(({ value, title }) => ({ value, text: titleOf(title, locale) }))} />
      );
    case 'boolean':
      return (
        <SelectField
          {...field}
          {...(spec.required ? {} : { placeholder: t('form.unknown') })}
          options={[
            { value: 'true', text: t('yes') },
            { value: 'false', text: t('no') },
          ]}
        />
      );
    case 'currency':
      return <SelectField {...field} options={currencies.map((code) => ({ value: code, text: code }))} />;
    case 'identifier':
      return <IdentifierField {...field} kind={spec.identifier ?? spec.name} />;
    case 'denominations':
      return <DenominationsField name={name} label={field.label} currencyName={currencyName ?? ''} />;
    case 'suspect':
      return <SuspectField {...field} orAll={spec.orAll === true} />;
    default:
      return spec.kind satisfies never;
  }
}
