import { X } from 'lucide-react';
import { type ReactElement, useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { TextField } from '../../ui/form/text-field.js';
import { SpecField } from '../fields/spec-field.js';
import { useReference } from '../reference/use-reference.js';
import { type BulkEditValues, DESCRIPTION } from './bulk-edit-values.js';

interface EditedField {
  readonly name: string;
  readonly title: string;
  readonly input: ReactElement;
}

/** The facts that are changed, one under another, and the way to choose one more. */
export function BulkEditFields({ assetClass }: { readonly assetClass: string }): ReactElement {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const { assetClasses, fieldsForMany } = useReference();
  const { watch, setValue } = useFormContext<BulkEditValues>();
  const chosen = watch('chosen');
  const forMany = fieldsForMany.find(({ id }) => id === assetClass)?.fields ?? [];
  const fields: readonly EditedField[] = [
    { name: DESCRIPTION, title: t('bulk.description'), input: <TextField name={DESCRIPTION} label={t('bulk.description')} maxLength={1000} /> },
    ...(assetClasses.find(({ id }) => id === assetClass)?.fields ?? [])
      .filter(({ name }) => forMany.includes(name))
      .map((spec) => ({ name: spec.name, title: titleOf(spec.title, locale), input: <SpecField spec={spec} name={`details.${spec.name}`} unsaid /> })),
  ];
  const choose = (names: readonly string[]): void => setValue('chosen', names, { shouldDirty: true });
  // Facts of another class are none of this one.
  useEffect(() => () => setValue('chosen', []), [setValue]);
  return (
    <fieldset className="form-part bulk-edit">
      <legend>{t('bulk.facts')}</legend>
      <p className="field-hint">{t('bulk.factsHint')}</p>
      {chosen.map((name) => {
        const field = fields.find((one) => one.name === name);
        return (
          field && (
            <div key={name} className="bulk-edit-field">
              {field.input}
              <Button look="quiet" icon={X} aria-label={t('bulk.leave', { field: field.title })} onClick={() => choose(chosen.filter((one) => one !== name))} />
            </div>
          )
        );
      })}
      <FilterSelect
        label={t('bulk.addFact')}
        all={t('bulk.addFact')}
        value=""
        options={fields.filter(({ name }) => !chosen.includes(name)).map(({ name, title }) => ({ value: name, text: title }))}
        onChange={(name) => name !== '' && choose([...chosen, name])}
      />
    </fieldset>
  );
}
