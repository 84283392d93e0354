import type { AcceptRequest, Comparison } from '@contract/transfer';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptDifferences, caseIdOf } from '../../api/comparisons.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PlaceField } from '../custody/place-field.js';
import { useOptions } from '../reference/use-options.js';
import type { Accepting } from './accepting.js';
import { noSuchCase } from './no-such-case.js';

interface AcceptDialogProps {
  readonly comparison: Comparison;
  readonly accepting: Accepting;
  readonly onClose: () => void;
}

/** Accepts differences with a reason, and with what the list itself does not say. */
export function AcceptDialog({ comparison, accepting, onClose }: AcceptDialogProps): ReactElement {
  const { t } = useTranslation('comparisons');
  const client = useQueryClient();
  const grounds = useOptions('seizureGrounds');
  const isNew = accepting.class === 'new';
  const moves = accepting.class === 'moved' || accepting.class === 'several';
  const { scope } = comparison;
  const state = useServerForm({
    defaultValues: { reason: '', caseReference: scope.kind === 'case' ? scope.title : '', ground: '', place: '', seizedOn: '', toPlaceId: '' },
    submit: async ({ reason, caseReference, ground, place, seizedOn, toPlaceId }, key) => {
      const caseId = isNew ? await caseIdOf(caseReference) : '';
      if (caseId === null) throw noSuchCase(t('noCase'));
      const body: AcceptRequest = {
        ...(accepting.rowId === undefined ? { class: accepting.class } : { rowIds: [accepting.rowId] }),
        reason,
        ...(isNew ? { seizure: { caseId, grounds: [ground], place, ...(seizedOn ? { seizedOn } : {}) } } : {}),
        ...(moves && toPlaceId ? { toPlaceId } : {}),
      };
      return acceptDifferences(comparison.id, body, key);
    },
    toPath: (path) => path.replace(/^seizure\./, '').replace(/^grounds.*/, 'ground'),
    onDone: () => {
      onClose();
      void client.invalidateQueries({ queryKey: ['comparisons'] });
    },
  });
  return (
    <Dialog title={t('acceptTitle', { count: accepting.count })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t(`accepts.${accepting.class}`)}</p>
        {isNew && (
          <>
            <TextField name="caseReference" label={t('start.case')} hint={t('start.caseHint')} maxLength={40} />
            <SelectField name="ground" label={t('new.ground')} options={grounds} placeholder={t('new.choose')} />
            <TextField name="place" label={t('new.place')} maxLength={300} />
            <DateField name="seizedOn" label={t('new.seizedOn')} hint={t('new.seizedOnHint')} optional />
          </>
        )}
        {moves && <PlaceField name="toPlaceId" label={t('moved.place')} hint={t('moved.placeHint')} optional />}
        <TextArea name="reason" label={t('reason')} rows={2} />
        <FormButtons submit={t('acceptAll', { count: accepting.count })} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
