import type { RecordRequestRequest } from '@contract/cross-border';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordRequest } from '../../api/cross-border.js';
import { searchItems } from '../../api/items.js';
import { homeZone } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { CheckboxGroup } from '../../ui/form/checkbox-group.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { useOptions } from '../reference/use-options.js';
import { MomentFields } from './moment-fields.js';

/** The instruments whose term depends on whether the answer lies at hand (art. 10 of Directive 2024/1260). */
const QUESTIONS: readonly string[] = ['asset-recovery-question', 'police-information-request'];

interface RequestDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Records a request to or from another state; when it was sent or received to the minute starts the European clocks. */
export function RequestDialog({ caseId, onClose }: RequestDialogProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const client = useQueryClient();
  const instruments = useOptions('instruments');
  const countries = useOptions('countries');
  const { data: items } = useQuery({
    queryKey: ['items', 'choose', caseId],
    queryFn: ({ signal }) => searchItems({ caseId, sort: 'reference', limit: 200 }, signal),
  });
  const state = useServerForm({
    defaultValues: {
      direction: 'in' as RecordRequestRequest['direction'],
      instrument: '',
      counterpartState: '',
      counterpartAuthority: '',
      theirReference: '',
      date: '',
      time: '',
      timeZone: homeZone,
      urgent: false,
      dataDirectlyAccessible: false,
      note: '',
      itemIds: [] as string[],
    },
    submit: ({ date, time, timeZone, theirReference, note, itemIds, dataDirectlyAccessible, ...rest }, key) => {
      const moved = date && time ? { movedAt: wallTime(date, time, timeZone) } : {};
      const question = QUESTIONS.includes(rest.instrument) ? { dataDirectlyAccessible } : {};
      return recordRequest(caseId, { ...rest, timeZone, ...moved, ...question, ...given({ theirReference, note }), itemIds }, key);
    },
    toPath: (path) => path.replace(/^movedAt$/, 'time'),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, caseId);
    },
  });
  const incoming = state.form.watch('direction') === 'in';
  const isQuestion = QUESTIONS.includes(state.form.watch('instrument'));
  const options = (items?.rows ?? []).map(({ id, reference, description }) => ({ value: id, text: `${reference} ${description}` }));
  return (
    <Dialog title={t('request.record')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <div className="form-row">
          <SelectField
            name="direction"
            label={t('directionLabel')}
            options={[
              { value: 'in', text: t('direction.in') },
              { value: 'out', text: t('direction.out') },
            ]}
          />
          <SelectField name="instrument" label={t('instrument')} options={instruments} />
        </div>
        <div className="form-row">
          <ComboField name="counterpartState" label={t('state')} options={countries} />
          <TextField name="counterpartAuthority" label={t('authority')} maxLength={200} />
        </div>
        <MomentFields label={incoming ? t('received') : t('sent')} optional={!incoming} />
        <CheckboxField name="urgent" label={t('urgent')} hint={t('urgentHint')} />
        {isQuestion && <CheckboxField name="dataDirectlyAccessible" label={t('directlyAccessible')} hint={t('directlyAccessibleHint')} />}
        <TextField name="theirReference" label={t('theirReference')} optional maxLength={100} />
        {options.length > 0 && <CheckboxGroup name="itemIds" label={t('items')} options={options} optional />}
        <TextArea name="note" label={t('note')} rows={2} optional />
        <FormButtons submit={t('request.record')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
