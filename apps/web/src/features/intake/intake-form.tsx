import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { useLocale } from '../../i18n/use-locale.js';
import { homeZone, legalDateOf } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { UnsavedGuard } from '../../ui/form/unsaved-guard.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { Circumstances } from './circumstances.js';
import { ClassButtons } from './class-buttons.js';
import { type Desk, intakeStore } from './intake-store.js';
import { emptyIntake, type IntakeValues, nextIntake, readIntake } from './intake-values.js';
import { PhotoField } from './photo-field.js';
import type { Entry } from './queue.js';
import { ThingAtTheSpot } from './thing-at-the-spot.js';

interface IntakeFormProps {
  readonly desk: Desk;
  /** An entry that is put right; nothing is new then. */
  readonly corrected: Entry | null;
  readonly onDone: () => void;
  /** Why nothing more is taken in. */
  readonly blocked?: string | undefined;
}

/** Takes in one thing: kept on this device at once, with everything that stays the same ready for the next. */
export function IntakeForm({ desk, corrected, onDone, blocked }: IntakeFormProps): ReactElement {
  const { t } = useTranslation('intake');
  const locale = useLocale();
  const { assetClasses } = desk.reference;
  const [today] = useState(() => legalDateOf(new Date(serverNow()).toISOString(), homeZone));
  const [kept, setKept] = useState(0);
  const state = useServerForm<IntakeValues, void>({
    defaultValues: emptyIntake(today),
    submit: async (values) => {
      const { caseId, photos, ...seizure } = values;
      const caseReference = desk.cases.find(({ id }) => id === caseId)?.reference ?? '';
      const entry = { caseId, caseReference, values: seizure, request: readIntake(values, assetClasses, locale), files: photos };
      await (corrected ? intakeStore.correct(corrected, entry) : intakeStore.add(entry));
    },
    onDone: (_, values) => {
      toasterState.show({ key: 'intakeKept' });
      state.form.reset(nextIntake(values));
      setKept((count) => count + 1);
      onDone();
    },
  });
  const { form } = state;
  useEffect(() => {
    if (corrected) form.reset({ ...corrected.values, caseId: corrected.caseId, photos: [] });
  }, [corrected, form]);
  const chosen = form.watch('things.0.assetClass');
  const spec = assetClasses.find(({ id }) => id === chosen);
  return (
    <ServerForm state={state} label={t('title')} className="intake-form">
      <UnsavedGuard dirty={chosen !== '' && !state.busy} />
      <Circumstances key={`${kept} ${state.attempts} ${corrected?.id ?? ''}`} cases={desk.cases} today={today} known={kept > 0 && !corrected} />
      <ClassButtons classes={assetClasses} />
      {spec && (
        <>
          <ThingAtTheSpot key={spec.id} spec={spec} />
          <PhotoField />
        </>
      )}
      <div className="intake-save">
        <Button type="submit" look="primary" className="intake-big" busy={state.busy} blocked={blocked}>
          {corrected ? t('saveCorrected') : t('saveNext')}
        </Button>
        {corrected && (
          <Button className="intake-big" onClick={onDone}>
            {t('leaveAsIs')}
          </Button>
        )}
      </div>
    </ServerForm>
  );
}
