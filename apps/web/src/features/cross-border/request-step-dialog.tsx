import type { CrossBorderRequest } from '@contract/cross-border';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveRequest } from '../../api/cross-border.js';
import { serverNow } from '../../api/server-clock.js';
import { formatTime, homeZone } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { DocumentSelect } from '../documents/document-select.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { MomentFields } from './moment-fields.js';

interface RequestStepDialogProps {
  readonly request: CrossBorderRequest;
  readonly action: string;
  readonly onClose: () => void;
}

/** A step of a cross-border request, to the minute. */
export function RequestStepDialog({ request, action, onClose }: RequestStepDialogProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const word = useWords();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const state = useServerForm({
    defaultValues: {
      date: serverToday,
      time: formatTime(new Date(serverNow()).toISOString()),
      timeZone: homeZone as string,
      documentId: '',
      reason: '',
    },
    submit: ({ date, time, timeZone, documentId, reason }, key) => {
      const body = { action, occurredAt: wallTime(date, time, timeZone), timeZone, ...given({ documentId, reason }) };
      return moveRequest(request.id, request.version, body, key);
    },
    toPath: (path) => path.replace(/^occurredAt$/, 'time'),
    onStale: () => void refreshCase(client, request.caseId),
    onDone: () => {
      toasterState.show({ key: 'stepTaken' });
      onClose();
      void refreshCase(client, request.caseId);
    },
  });
  return (
    <Dialog title={word('requestActions', action)} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{`${word('instruments', request.instrument)} ${request.reference}, ${request.counterpartAuthority}`}</p>
        <MomentFields label={t('on')} />
        <DocumentSelect caseId={request.caseId} />
        <TextArea name="reason" label={t('reason')} rows={2} optional />
        <FormButtons submit={word('requestActions', action)} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
