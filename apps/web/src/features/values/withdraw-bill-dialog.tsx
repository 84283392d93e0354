import type { ShownBill } from '@contract/valuation';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawBill } from '../../api/valuation.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface WithdrawBillDialogProps {
  readonly bill: ShownBill;
  readonly onClose: () => void;
}

/** Takes back a bill that was wrong; it stays in the list, with the reason. */
export function WithdrawBillDialog({ bill, onClose }: WithdrawBillDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: { reason: '' },
    submit: ({ reason }, key) => withdrawBill(bill.id, bill.version, reason, key),
    onStale: () => void client.invalidateQueries({ queryKey: ['values', 'bills'] }),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['values'] });
      void client.invalidateQueries({ queryKey: ['items', 'value'] });
    },
  });
  return (
    <Dialog title={t('bills.withdrawOf', { number: bill.invoiceNumber })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextArea name="reason" label={t('bills.reason')} rows={2} />
        <FormButtons submit={t('bills.withdraw')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
