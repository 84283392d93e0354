import type { PersonRef } from '@contract/platform';
import { PenLine } from 'lucide-react';
import { type ReactElement, useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/form/date-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { TimeField } from '../../ui/form/time-field.js';
import { PlaceField } from '../custody/place-field.js';
import type { HandOverValues } from './hand-over-form.js';
import { PartyFields } from './party-fields.js';

interface HandOverFieldsProps {
  readonly me: PersonRef;
  /** Who answers for the chosen place, where its things are with nobody else. */
  readonly answers: PersonRef | null;
  readonly today: string;
  readonly onSign: () => void;
}

/** Where to, from whom to whom, and when. */
export function HandOverFields({ me, answers, today, onSign }: HandOverFieldsProps): ReactElement {
  const { t } = useTranslation('hand-over');
  const { getValues, setValue, watch } = useFormContext<HandOverValues>();
  const placeId = watch('toPlaceId');
  // Where nobody answers for a place, somebody else takes over; where the reader does, the things come from somebody else.
  useEffect(() => {
    if (placeId === '' || getValues('taker') !== 'self') return;
    if (answers === null) setValue('taker', 'other');
    else if (answers.id === me.id && getValues('giver') === 'self') setValue('giver', 'other');
  }, [answers, getValues, me.id, placeId, setValue]);
  return (
    <>
      <PlaceField name="toPlaceId" label={t('to')} hint={t('toHint')} />
      <PartyFields party="giver" self={t('who.me', { name: me.name })} />
      <PartyFields party="taker" self={answers === null ? null : t('who.answers', { name: answers.name })} />
      <div className="form-row">
        <DateField name="date" label={t('on')} max={today} />
        <TimeField name="time" label={t('at')} />
        <TextField name="reason" label={t('reason')} optional maxLength={500} />
      </div>
      <div className="form-actions">
        <Button look="primary" icon={PenLine} onClick={onSign}>
          {t('toSign')}
        </Button>
      </div>
    </>
  );
}
