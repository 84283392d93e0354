import type { RecordExchangeRequest } from '@contract/cross-border';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordExchange } from '../../api/cross-border.js';
import { homeZone } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { useOptions } from '../reference/use-options.js';
import { MomentFields } from './moment-fields.js';

interface ExchangeDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Records an exchange with a partner: over which channel, under which references and handling code, and by when an answer is due. */
export function ExchangeDialog({ caseId, onClose }: ExchangeDialogProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: {
      partner: '',
      channel: '',
      direction: 'out' as RecordExchangeRequest['direction'],
      subject: '',
      ourReference: '',
      theirReference: '',
      handlingCode: '',
      date: '',
      time: '',
      timeZone: homeZone as string,
      dueOn: '',
    },
    submit: ({ partner, channel, direction, subject, date, time, timeZone, ...rest }, key) =>
      recordExchange(
        caseId,
        { partner, channel, direction, subject, movedAt: wallTime(date, time, timeZone), timeZone, ...given(rest) },
        key,
      ),
    toPath: (path) => path.replace(/^movedAt$/, 'time'),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, caseId);
    },
  });
  return (
    <Dialog title={t('exchange.record')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextField name="subject" label={t('subject')} maxLength={200} />
        <div className="form-row">
          <SelectField name="partner" label={t('partner')} options={useOptions('partners')} />
          <SelectField name="channel" label={t('channel')} options={useOptions('channels')} />
          <SelectField
            name="direction"
            label={t('directionLabel')}
            options={[
              { value: 'out', text: t('direction.out') },
              { value: 'in', text: t('direction.in') },
            ]}
          />
        </div>
        <MomentFields label={t('on')} />
        <div className="form-row">
          <TextField name="ourReference" label={t('ourReference')} optional maxLength={100} />
          <TextField name="theirReference" label={t('theirReference')} optional maxLength={100} />
        </div>
        <div className="form-row">
          <SelectField name="handlingCode" label={t('handlingCode')} options={useOptions('handlingCodes')} optional />
          <DateField name="dueOn" label={t('dueOn')} optional />
        </div>
        <FormButtons submit={t('exchange.record')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
