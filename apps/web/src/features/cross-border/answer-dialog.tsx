import type { AnswerExchangeRequest, Exchange } from '@contract/cross-border';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answerExchange } from '../../api/cross-border.js';
import { serverNow } from '../../api/server-clock.js';
import { formatTime, homeZone } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { useMe } from '../session/use-me.js';
import { MomentFields } from './moment-fields.js';

interface AnswerDialogProps {
  readonly exchange: Exchange;
  readonly onClose: () => void;
}

/** Records the answer to an exchange. */
export function AnswerDialog({ exchange, onClose }: AnswerDialogProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const state = useServerForm({
    defaultValues: {
      outcome: 'answered' as AnswerExchangeRequest['outcome'],
      answer: '',
      date: serverToday,
      time: formatTime(new Date(serverNow()).toISOString()),
      timeZone: homeZone as string,
    },
    submit: ({ outcome, answer, date, time, timeZone }, key) =>
      answerExchange(exchange.id, exchange.version, { outcome, answer, answeredAt: wallTime(date, time, timeZone), timeZone }, key),
    toPath: (path) => path.replace(/^answeredAt$/, 'time'),
    onStale: () => void refreshCase(client, exchange.caseId),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, exchange.caseId);
    },
  });
  return (
    <Dialog title={t('answerRecord')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{exchange.subject}</p>
        <SelectField
          name="outcome"
          label={t('outcome')}
          options={[
            { value: 'answered', text: t('exchangeState.answered') },
            { value: 'refused', text: t('exchangeState.refused') },
          ]}
        />
        <TextArea name="answer" label={t('answer')} />
        <MomentFields label={t('on')} />
        <FormButtons submit={t('answerRecord')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
