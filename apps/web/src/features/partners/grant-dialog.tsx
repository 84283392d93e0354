import type { PersonRef } from '@contract/platform';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { casePartnersQuery, grantPartner } from '../../api/partners.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface GrantDialogProps {
  readonly caseId: string;
  readonly itemId?: string;
  readonly partners: readonly PersonRef[];
  readonly onClose: () => void;
}

/** Shares this item, or all items of the case, with a partner until a day. */
export function GrantDialog({ caseId, itemId, partners, onClose }: GrantDialogProps): ReactElement {
  const { t } = useTranslation('partners');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: { userId: '', until: '', reason: '' },
    submit: (values, key) => grantPartner(caseId, itemId === undefined ? values : { ...values, itemId }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: casePartnersQuery(caseId).queryKey });
    },
  });
  return (
    <Dialog title={t('give')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p className="muted">{t(itemId === undefined ? 'whatCase' : 'whatItem')}</p>
        <SelectField name="userId" label={t('partner')} options={partners.map(({ id, name }) => ({ value: id, text: name }))} {...(partners.length === 0 ? { hint: t('noPartners') } : {})} />
        <DateField name="until" label={t('lastDay')} />
        <TextArea name="reason" label={t('reason')} rows={2} />
        <FormButtons submit={t('give')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
