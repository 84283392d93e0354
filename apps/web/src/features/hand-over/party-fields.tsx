import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextField } from '../../ui/form/text-field.js';
import type { HandOverValues } from './hand-over-form.js';

interface PartyFieldsProps {
  readonly party: 'giver' | 'taker';
  /** Who it is when nobody else is chosen; null when there is nobody. */
  readonly self: string | null;
}

/** Who gives or takes: the one it would be, somebody of the office, or somebody else by name. */
export function PartyFields({ party, self }: PartyFieldsProps): ReactElement {
  const { t } = useTranslation('hand-over');
  const { control } = useFormContext<HandOverValues>();
  const { data: directory } = useQuery(directoryQuery);
  const who = useWatch({ control, name: party });
  const options = [
    ...(self === null ? [] : [{ value: 'self', text: self }]),
    { value: 'colleague', text: t('who.colleague') },
    { value: 'other', text: t('who.other') },
  ];
  return (
    <div className="form-row">
      <SelectField name={party} label={t(party)} options={options} />
      {who === 'colleague' && <ComboField name={`${party}Id`} label={t(`${party}Id`)} options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))} />}
      {who === 'other' && <TextField name={`${party}Name`} label={t(`${party}Name`)} maxLength={200} />}
    </div>
  );
}
