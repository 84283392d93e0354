import { CircleAlert } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '../../ui/filter-chip.js';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { useFieldState } from '../../ui/form/use-field-state.js';
import { Icon } from '../../ui/icon.js';
import { SignaturePad } from './signature-pad.js';

interface SignatureFieldProps {
  readonly name: string;
  /** Who signs, and as what. */
  readonly label: string;
  readonly signer: string;
}

/** What a form holds of a signature. */
export interface SignatureValue {
  readonly image: string;
  readonly typed: string;
  readonly confirmed: boolean;
}

export const noSignature: SignatureValue = { image: '', typed: '', confirmed: false };

/** A signature on the screen: drawn, or with the keyboard by typing the full name and confirming it. */
export function SignatureField({ name, label, signer }: SignatureFieldProps): ReactElement {
  const { t } = useTranslation('signature');
  const { setValue } = useFormContext();
  const [typing, setTyping] = useState(false);
  const { id, error: own } = useFieldState(name);
  const image = useFieldState(`${name}.image`);
  const drawn = useController({ name: `${name}.image`, rules: { validate: (value: string) => typing || value !== '' || t('missing', { signer }) } });
  const choose = (typed: boolean): void => {
    setTyping(typed);
    setValue(name, noSignature);
  };
  const error = own ?? image.error;
  return (
    <fieldset className="signature-field" id={id}>
      <legend>{label}</legend>
      <div className="filters" role="group" aria-label={t('way', { signer })}>
        <FilterChip pressed={!typing} onToggle={() => choose(false)}>
          {t('draw')}
        </FilterChip>
        <FilterChip pressed={typing} onToggle={() => choose(true)}>
          {t('type')}
        </FilterChip>
      </div>
      {error && (
        <p className="field-error">
          <Icon of={CircleAlert} />
          <span>{error}</span>
        </p>
      )}
      {typing ? (
        <>
          <TextField name={`${name}.typed`} label={t('fullName', { signer })} hint={t('fullNameHint', { signer })} maxLength={200} />
          <CheckboxField name={`${name}.confirmed`} label={t('confirm', { signer })} />
        </>
      ) : (
        <SignaturePad id={image.id} label={label} onDrawn={drawn.field.onChange} />
      )}
    </fieldset>
  );
}
