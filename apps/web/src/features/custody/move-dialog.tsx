import type { ItemCustody } from '@contract/custody';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveItems, placesQuery } from '../../api/custody.js';
import { serverNow } from '../../api/server-clock.js';
import { formatTime } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { useOptions } from '../reference/use-options.js';
import { useMe } from '../session/use-me.js';
import { DocumentField } from './document-field.js';
import { PlaceField } from './place-field.js';
import { refreshCustody } from './refresh-custody.js';

interface MoveDialogProps {
  readonly custody: ItemCustody;
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Moves one item: where to, when, and how its seal and the thing itself look. */
export function MoveDialog({ custody, caseId, onClose }: MoveDialogProps): ReactElement {
  const { t } = useTranslation('custody');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { data: places } = useQuery(placesQuery());
  const conditions = useOptions('conditions');
  const { itemId, placeId } = custody;
  const refresh = (): void => {
    void refreshCase(client, caseId, [itemId]);
    void refreshCustody(client, [itemId]);
  };
  const state = useServerForm({
    defaultValues: {
      toPlaceId: '',
      heldBy: '',
      date: serverToday,
      time: formatTime(new Date(serverNow()).toISOString()),
      sealOut: custody.seal ?? '',
      sealIn: '',
      condition: '',
      conditionNote: '',
      photoDocumentId: '',
      reason: '',
    },
    submit: ({ toPlaceId, date, time, heldBy, reason, ...item }, key) =>
      moveItems({ toPlaceId, movedAt: wallTime(date, time), ...given({ heldBy, reason }), items: [{ itemId, fromPlaceId: placeId, ...given(item) }] }, key),
    toPath: (path) => path.replace(/^movedAt$/, 'time').replace(/^items\.0\.fromPlaceId$/, 'toPlaceId').replace(/^items\.0\.?/, ''),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
    },
  });
  const kind = places?.find(({ id }) => id === state.form.watch('toPlaceId'))?.kind;
  const withSomeone = kind === 'holder' || kind === 'partner';
  return (
    <Dialog title={placeId === null ? t('move.place') : t('move.open')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>
          {t('move.now')} <strong>{custody.path ?? t('nowhere')}</strong>
        </p>
        <PlaceField name="toPlaceId" label={t('move.to')} />
        {withSomeone && <TextField name="heldBy" label={t('move.heldBy')} maxLength={200} />}
        <div className="form-row">
          <DateField name="date" label={t('move.on')} max={serverToday} />
          <TimeField name="time" label={t('move.at')} />
        </div>
        <div className="form-row">
          {custody.seal !== null && <TextField name="sealOut" label={t('move.sealOut')} hint={t('move.sealOutHint')} optional maxLength={60} />}
          <TextField name="sealIn" label={t('move.sealIn')} optional maxLength={60} />
        </div>
        <div className="form-row">
          <SelectField name="condition" label={t('move.condition')} options={conditions} optional />
          <TextField name="conditionNote" label={t('move.conditionNote')} optional maxLength={500} />
        </div>
        <DocumentField name="photoDocumentId" caseId={caseId} itemId={itemId} label={t('move.document')} />
        <TextField name="reason" label={t('move.reason')} optional maxLength={500} />
        <FormButtons submit={placeId === null ? t('move.place') : t('move.open')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
