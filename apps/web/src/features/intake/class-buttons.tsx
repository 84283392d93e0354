import type { AssetClassSpec } from '@contract/items';
import { type ReactElement, useId, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { ClassIcon } from '../items/class-icon.js';
import type { IntakeValues } from './intake-values.js';
import { USUAL } from './spot-fields.js';

interface ClassButtonsProps {
  readonly classes: readonly AssetClassSpec[];
}

/** What it is, by its picture; once chosen only the choice is in sight. */
export function ClassButtons({ classes }: ClassButtonsProps): ReactElement {
  const { t } = useTranslation('intake');
  const locale = useLocale();
  const id = useId();
  const { control } = useFormContext<IntakeValues>();
  const { field, fieldState } = useController({ control, name: 'things.0.assetClass', rules: { required: t('class.missing') } });
  const [all, setAll] = useState(false);
  const [changing, setChanging] = useState(false);
  const usual = USUAL.flatMap((name) => classes.filter((spec) => spec.id === name));
  const shown = all ? [...usual, ...classes.filter((spec) => !USUAL.includes(spec.id))] : usual;
  const chosen = classes.find((spec) => spec.id === field.value);
  if (chosen && !changing) {
    return (
      <div className="intake-chosen">
        <ClassIcon assetClass={chosen.id} />
        <strong>{titleOf(chosen.title, locale)}</strong>
        <Button onClick={() => setChanging(true)}>{t('class.other')}</Button>
      </div>
    );
  }
  return (
    <fieldset className="form-part" id="field-things-0-assetClass">
      <legend>{t('class.title')}</legend>
      {fieldState.error && (
        <p className="field-error" id={`${id}-error`}>
          {fieldState.error.message}
        </p>
      )}
      <div className="intake-classes">
        {shown.map((spec) => (
          <button
            key={spec.id}
            type="button"
            className="intake-class"
            aria-pressed={spec.id === field.value}
            onClick={() => {
              field.onChange(spec.id);
              setChanging(false);
            }}
          >
            <ClassIcon assetClass={spec.id} />
            <span>{titleOf(spec.title, locale)}</span>
          </button>
        ))}
      </div>
      {!all && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('class.more')}
        </Button>
      )}
    </fieldset>
  );
}
