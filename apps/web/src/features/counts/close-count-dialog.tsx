import type { StockCountShown } from '@contract/custody';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeCount } from '../../api/counts.js';
import { directoryQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCustody } from '../custody/refresh-custody.js';
import { useMe } from '../session/use-me.js';
import { sentSignature } from '../signature/sent-signature.js';
import { noSignature, SignatureField } from '../signature/signature-field.js';
import { CountNumbers } from './count-numbers.js';
import { refreshCount } from './refresh-count.js';

interface CloseCountDialogProps {
  readonly count: StockCountShown;
  readonly onClose: () => void;
}

/** Closes a count: the numbers as they stand when the dialog opens are what is signed for. */
export function CloseCountDialog({ count, onClose }: CloseCountDialogProps): ReactElement {
  const { t } = useTranslation('counts');
  const client = useQueryClient();
  const { name } = useMe();
  const { data: directory } = useQuery(directoryQuery);
  // What is signed for stays as it was read; when others go on counting, the server says so.
  const [signed] = useState(count);
  const state = useServerForm({
    defaultValues: { ownerId: '', signature: noSignature },
    submit: ({ ownerId, signature }, key) => {
      const { found = 0, missing = 0, unexpected = 0 } = signed.numbers ?? {};
      return closeCount(count.id, count.version, { found, missing, unexpected, signature: sentSignature(signature), ...given({ ownerId }) }, key);
    },
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCount(client, count.id);
      void refreshCustody(client);
    },
    onStale: () => void refreshCount(client, count.id),
  });
  const missing = signed.numbers?.missing ?? 0;
  return (
    <Dialog title={t('close.title')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <CountNumbers count={signed} />
        {missing > 0 && (
          <>
            <p>{t('close.missing', { count: missing })}</p>
            <ComboField name="ownerId" label={t('close.owner')} hint={t('close.ownerHint')} optional options={(directory?.people ?? []).map(({ id, name: text }) => ({ value: id, text }))} />
          </>
        )}
        <SignatureField name="signature" label={t('close.sign', { name })} signer={name} />
        <FormButtons submit={t('close.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
