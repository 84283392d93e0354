import type { ReplanJob } from '@contract/deadlines';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { stepReplan } from '../../api/rules.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { useCommand } from '../../ui/form/use-command.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { ReplanFailures } from './replan-failures.js';

/** What changed, by its names: a pack and revision, a rule and version, a year. */
function wordAbout({ pack, revision, revisions, rule, version, year }: ReplanJob['about']): string {
  return [pack, revision, revisions, rule, version, year].filter((part) => part !== undefined).join(' ');
}

interface ReplanCardProps {
  readonly job: ReplanJob;
}

/** How far a job is, who started it and why, and how to stop it or go on. */
export function ReplanCard({ job }: ReplanCardProps): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  const client = useQueryClient();
  const { id, version, cause, about, reason, state, total, done, moved, failed, startedBy, startedAt, allowedActions } = job;
  const { run, busy } = useCommand(useCallback((act: 'stop' | 'resume', key: string) => stepReplan(id, version, act, key), [id, version]));
  const step = (act: 'stop' | 'resume'): void => {
    const refresh = (): void => void client.invalidateQueries({ queryKey: ['rules', 'replans'] });
    run(act).then(refresh, refresh);
  };
  const numbers = { done: formatNumber(done, locale), total: total === null ? '…' : formatNumber(total, locale), moved: formatNumber(moved, locale), failed: formatNumber(failed, locale) };
  return (
    <Card
      title={`${t(`replan.cause.${cause}`)}: ${wordAbout(about)}`}
      actions={allowedActions.map((act) => (
        <Button key={act} busy={busy} onClick={() => step(act)}>
          {t(`replan.${act}`)}
        </Button>
      ))}
    >
      <p>
        {t('replan.why', { by: startedBy, at: formatInstant(startedAt, locale), reason })}
      </p>
      <ProgressBar label={t('tab.replans')} value={done} max={total ?? 0} />
      <p role="status">
        {t(`replan.state.${state}`)}. {t('replan.progress', numbers)}
      </p>
      {failed > 0 && <ReplanFailures id={id} />}
    </Card>
  );
}
