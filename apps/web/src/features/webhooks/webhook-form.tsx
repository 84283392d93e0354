import type { NewWebhook, Webhook, WebhookFamily } from '@contract/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changeWebhook, createWebhook } from '../../api/webhooks.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { CheckboxGroup } from '../../ui/form/checkbox-group.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface WebhookFormProps {
  /** The webhook to change; a new one when absent. */
  readonly webhook?: Webhook;
  readonly onClose: () => void;
  readonly onMade: (made: NewWebhook) => void;
}

const families: readonly WebhookFamily[] = ['alert', 'deadline', 'case', 'procedure', 'party', 'item', 'decision', 'document', 'request', 'exchange', 'import'];

interface WebhookValues {
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly WebhookFamily[];
  readonly active: boolean;
}

/** Which system hears of what, and where. */
export function WebhookForm({ webhook, onClose, onMade }: WebhookFormProps): ReactElement {
  const { t } = useTranslation('webhooks');
  const client = useQueryClient();
  const title = webhook ? t('form.change') : t('form.create');
  const state = useServerForm<WebhookValues, NewWebhook | undefined>({
    defaultValues: { name: webhook?.name ?? '', url: webhook?.url ?? '', kinds: [...(webhook?.kinds ?? [])], active: webhook?.active ?? true },
    submit: async ({ active, ...values }, key) => {
      if (!webhook) return createWebhook(values, key);
      await changeWebhook(webhook.id, webhook.version, { ...values, active }, key);
      return undefined;
    },
    onDone: (made) => {
      toasterState.show({ key: 'saved' });
      void client.invalidateQueries({ queryKey: ['webhooks'] });
      if (made) onMade(made);
      onClose();
    },
    onStale: () => void client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <Dialog title={title} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextField name="name" label={t('form.name')} maxLength={80} />
        <TextField name="url" label={t('form.url')} hint={t('form.urlHint')} maxLength={500} verbatim />
        <CheckboxGroup name="kinds" label={t('form.kinds')} hint={t('form.kindsHint')} options={families.map((value) => ({ value, text: t(`family.${value}`) }))} />
        {webhook && <CheckboxField name="active" label={t('form.active')} hint={t('form.activeHint')} />}
        <FormButtons submit={title} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
