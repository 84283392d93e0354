import type { Absence, StandIn } from '@contract/access';
import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changeAbsence, recordAbsence, withdrawAbsence } from '../../api/deputies.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useCommand } from '../../ui/form/use-command.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { useMe } from '../session/use-me.js';
import { usePeople, useSaved, useWhose } from './use-people.js';

interface AbsenceDialogProps {
  readonly of: StandIn;
  /** The absence to change; null for a new one. */
  readonly absence: Absence | null;
  readonly onClose: () => void;
}

/** Records from when to when someone is away and who stands in; why is nobody's business. */
export function AbsenceDialog({ of, absence, onClose }: AbsenceDialogProps): ReactElement {
  const { t } = useTranslation('handling');
  const { serverToday } = useMe();
  const whose = useWhose(of.person.id);
  const saved = useSaved(onClose);
  const title = t('deputies.recordOf', { name: of.person.name });
  const state = useServerForm({
    defaultValues: { from: absence?.from ?? serverToday, until: absence?.until ?? '', deputyId: absence?.deputy?.id ?? '' },
    submit: ({ from, until, deputyId }, key) => {
      const body = { from, ...given({ until, deputyId }) };
      return absence ? changeAbsence(whose, absence.id, absence.version, body, key) : recordAbsence(whose, body, key);
    },
    ...saved,
  });
  const withdrawal = useCommand<Absence, void>(({ id, version }, key) => withdrawAbsence(whose, id, version, key));
  return (
    <Dialog title={title} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state} label={title}>
        <DateField name="from" label={t('deputies.from')} />
        <DateField name="until" label={t('deputies.until')} hint={t('deputies.untilHint')} optional />
        <ComboField name="deputyId" label={t('deputies.standsIn')} hint={t('deputies.standsInHint')} optional options={usePeople(of.person.id)} />
        {absence && (
          <Button icon={Trash2} busy={withdrawal.busy} onClick={() => void withdrawal.run(absence).then(saved.onDone, saved.onStale)}>
            {t('deputies.withdraw')}
          </Button>
        )}
        <FormButtons submit={t('save')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
