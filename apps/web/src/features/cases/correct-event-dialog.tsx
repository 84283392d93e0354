import type { TimelineEvent } from '@contract/cases';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { correctEvent } from '../../api/cases.js';
import { useLocale } from '../../i18n/use-locale.js';
import { homeZone } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { CaseAtHand } from '../fields/case-at-hand.js';
import { SpecField } from '../fields/spec-field.js';
import { useMe } from '../session/use-me.js';
import { correctionOf, type CorrectionValues, valuesOf } from './correct-event-values.js';
import { refreshCase } from './refresh-case.js';

interface CorrectEventDialogProps {
  readonly caseId: string;
  readonly event: TimelineEvent;
  readonly onClose: () => void;
}

/** Corrects when a fact happened and what was stated with it, or says that it never did. The first record stays to be read; deadlines are computed anew. */
export function CorrectEventDialog({ caseId, event, onClose }: CorrectEventDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { correctable } = event;
  const state = useServerForm<CorrectionValues, void>({
    defaultValues: valuesOf(event, locale),
    submit: (typed, key) => correctEvent(caseId, event.id, correctionOf(event, typed, locale), key),
    toPath: (path) => path.replace(/^occurredAt$/, 'time'),
    onDone: () => {
      toasterState.show({ key: 'corrected' });
      onClose();
      void refreshCase(client, caseId);
    },
  });
  const never = state.form.watch('void');
  return (
    <Dialog title={t('event.correctTitle')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <div className="stack">
        <p>
          <strong>{titleOf(event.title, locale)}</strong>
          {event.subjectLabel && ` · ${event.subjectLabel}`}
        </p>
        <p className="muted">{t('event.correctWhat')}</p>
        <CaseAtHand value={caseId}>
      <ServerForm state={state}>
          {!never && (
            <>
              <div className="form-row">
                <DateField name="occurredOn" label={t('fact.on')} max={serverToday} />
                {(event.occurredAt || correctable?.time === 'required') && <TimeField name="time" label={t('fact.time')} hint={event.timeZone ?? homeZone} />}
              </div>
              {correctable?.fields.map((spec) => (
                <SpecField key={spec.name} spec={spec} name={`data.${spec.name}`} />
              ))}
            </>
          )}
          {correctable?.mayBeVoid ? <CheckboxField name="void" label={t('event.never')} hint={t('event.neverHint')} /> : <p className="muted">{t('event.notVoidable')}</p>}
          <TextArea name="reason" label={t('correct.reason')} hint={t('correct.reasonHint')} />
          <FormButtons submit={t('event.correct')} busy={state.busy} onCancel={onClose} />
        </ServerForm>
      </CaseAtHand>
      </div>
    </Dialog>
  );
}
