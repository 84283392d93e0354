import type { Deputies } from '@contract/access';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { appointHead } from '../../api/deputies.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { usePeople, useSaved } from './use-people.js';

interface HeadDialogProps {
  readonly unit: Deputies['units'][number];
  readonly onClose: () => void;
}

/** Appoints the head of a unit. */
export function HeadDialog({ unit, onClose }: HeadDialogProps): ReactElement {
  const { t } = useTranslation('handling');
  const title = t('deputies.appointOf', { unit: unit.name });
  const state = useServerForm({
    defaultValues: { headId: unit.head?.id ?? '' },
    submit: ({ headId }, key) => appointHead(unit.id, unit.version, headId || undefined, key),
    ...useSaved(onClose),
  });
  return (
    <Dialog title={title} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state} label={title}>
        <ComboField name="headId" label={t('deputies.head')} hint={t('deputies.headHint')} optional options={usePeople()} />
        <FormButtons submit={t('save')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
