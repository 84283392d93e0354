import type { StandIn } from '@contract/access';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDeputy } from '../../api/deputies.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { usePeople, useSaved, useWhose } from './use-people.js';

interface DeputyDialogProps {
  readonly of: StandIn;
  readonly onClose: () => void;
}

/** Chooses who stands in for someone, or nobody. */
export function DeputyDialog({ of, onClose }: DeputyDialogProps): ReactElement {
  const { t } = useTranslation('handling');
  const whose = useWhose(of.person.id);
  const title = t('deputies.chooseOf', { name: of.person.name });
  const state = useServerForm({
    defaultValues: { deputyId: of.deputy?.id ?? '' },
    submit: ({ deputyId }, key) => chooseDeputy(whose, of.version, deputyId || undefined, key),
    ...useSaved(onClose),
  });
  return (
    <Dialog title={title} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state} label={title}>
        <ComboField name="deputyId" label={t('deputies.deputy')} hint={t('deputies.deputyHint')} optional options={usePeople(of.person.id)} />
        <FormButtons submit={t('save')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
