import type { RuleVersion } from '@contract/deadlines';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { decidePromotion } from '../../api/rules.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';
import { ChangePreview } from './change-preview.js';

interface PromoteDialogProps {
  readonly rule: RuleVersion;
  readonly act: 'promote' | 'take-back';
  readonly onClose: () => void;
}

/** Makes an unverified rule binding, or takes that back; what it touches is shown before. */
export function PromoteDialog({ rule, act, onClose }: PromoteDialogProps): ReactElement {
  const { t } = useTranslation('rules');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { id, version } = rule;
  const state = useServerForm({
    defaultValues: { decidedOn: serverToday, reason: '' },
    submit: (values, key) => decidePromotion({ id, version, decisions: rule.decisions.length }, act === 'promote' ? 'promotion' : 'demotion', values, key),
    onStale: () => void client.invalidateQueries({ queryKey: ['rules'] }),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['rules'] });
    },
  });
  return (
    <Dialog title={t(`act.${act}`)} onClose={onClose} dirty={state.form.formState.isDirty} shape="wide">
      <ServerForm state={state}>
        <p>{t(`actWhat.${act}`)}</p>
        <ChangePreview change={{ promotion: { ruleId: id, version, takeBack: act === 'take-back' } }} />
        <DateField name="decidedOn" label={t('form.decidedOn')} max={serverToday} />
        <TextArea name="reason" label={t('form.reason')} rows={2} />
        <FormButtons submit={t(`act.${act}`)} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
