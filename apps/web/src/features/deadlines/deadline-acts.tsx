import type { Deadline } from '@contract/deadlines';
import { useQueryClient } from '@tanstack/react-query';
import { Ban, Check, Eye, Pencil, UserRound } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acknowledge } from '../../api/deadlines.js';
import { Button } from '../../ui/button.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { AssignForm } from './assign-form.js';
import { CompleteForm } from './complete-form.js';
import { CancelForm, ChangeForm } from './manual-forms.js';
import { isRunning } from './is-running.js';

interface DeadlineActsProps {
  readonly deadline: Deadline;
}

type Act = 'acknowledge' | 'complete' | 'assign' | 'change' | 'cancel' | null;

/** Seen, done, or for somebody else: what the reader may do about a running deadline. */
export function DeadlineActs({ deadline }: DeadlineActsProps): ReactElement | null {
  const { t } = useTranslation(['deadlines', 'handling']);
  const client = useQueryClient();
  const [act, setAct] = useState<Act>(null);
  const done = (): void => {
    toasterState.show({ key: 'saved' });
    setAct(null);
    void client.invalidateQueries({ queryKey: ['deadlines'] });
  };
  const stale = (): void => void client.invalidateQueries({ queryKey: ['deadlines', 'one', deadline.id] });
  const seen = useServerForm({
    defaultValues: { note: '' },
    submit: (values, key) => acknowledge(deadline.id, deadline.version, given(values), key),
    onStale: stale,
    onDone: done,
  });
  const may = (name: string): boolean => deadline.allowedActions.includes(`deadline.${name}`);
  if (!isRunning(deadline) || !['acknowledge', 'complete', 'assign', 'change', 'cancel'].some(may)) return null;
  return (
    <section className="why-acts" aria-label={t('acts.title')}>
      <h3>{t('acts.title')}</h3>
      {deadline.acknowledged && <p className="muted">{t('acts.acknowledged')}</p>}
      {act === null && (
        <div className="button-row">
          {may('acknowledge') && !deadline.acknowledged && (
            <Button icon={Eye} onClick={() => setAct('acknowledge')}>
              {t('acts.acknowledge')}
            </Button>
          )}
          {may('complete') && (
            <Button icon={Check} onClick={() => setAct('complete')}>
              {t('acts.complete')}
            </Button>
          )}
          {may('assign') && (
            <Button icon={UserRound} onClick={() => setAct('assign')}>
              {t('acts.assign')}
            </Button>
          )}
          {may('change') && (
            <Button icon={Pencil} onClick={() => setAct('change')}>
              {t('handling:set.change')}
            </Button>
          )}
          {may('cancel') && (
            <Button icon={Ban} onClick={() => setAct('cancel')}>
              {t('handling:set.cancel')}
            </Button>
          )}
        </div>
      )}
      {act === 'acknowledge' && (
        <ServerForm state={seen} label={t('acts.acknowledge')}>
          <TextField name="note" label={t('acts.note')} hint={t('acts.acknowledgeHint')} optional />
          <FormButtons submit={t('acts.acknowledge')} busy={seen.busy} onCancel={() => setAct(null)} />
        </ServerForm>
      )}
      {act === 'complete' && <CompleteForm deadline={deadline} onDone={done} onStale={stale} onCancel={() => setAct(null)} />}
      {act === 'change' && <ChangeForm deadline={deadline} onDone={done} onStale={stale} onCancel={() => setAct(null)} />}
      {act === 'cancel' && <CancelForm deadline={deadline} onDone={done} onStale={stale} onCancel={() => setAct(null)} />}
      {act === 'assign' && <AssignForm deadline={deadline} onDone={done} onStale={stale} onCancel={() => setAct(null)} />}
    </section>
  );
}
