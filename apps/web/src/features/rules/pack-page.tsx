import type { PackRevision, RulesChanged } from '@contract/deadlines';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { decidePack, packQuery } from '../../api/rules.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ChangePreview } from './change-preview.js';

const route = getRouteApi('/regels/bestanden/$packId');

/** One file of rules: what it is, what it would move, and whether it is put in force. */
export function PackPage(): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  const { packId } = route.useParams();
  const { data, error, refetch } = useQuery(packQuery(packId));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('title'), to: '/regels' }, { title: t('tab.packs'), to: '/regels/bestanden' }, { title: data.fileName }]} />
      <PageHeading title={data.fileName} quiet={`${data.pack.toUpperCase()} ${data.revision}`} />
      <Card title={t('packs.about')}>
        <FactList
          facts={[
            { term: t('packs.state'), value: t(`packs.stateOf.${data.state}`) },
            data.effectiveFrom !== null && { term: t('packs.effective'), value: formatDate(data.effectiveFrom, locale) },
            { term: t('packs.loaded'), value: `${data.origin === 'shipped' ? t('packs.release') : data.loadedBy}, ${formatInstant(data.loadedAt, locale)}` },
            data.decidedBy !== null && data.decidedAt !== null && { term: t('packs.decided'), value: `${data.decidedBy}, ${formatInstant(data.decidedAt, locale)}` },
            data.reason !== null && { term: t('form.reason'), value: data.reason },
          ]}
        />
      </Card>
      {data.allowedActions.length > 0 && (
        <Card title={t('preview.title')}>
          <ChangePreview change={{ revisionId: data.id }} />
          <DecidePack key={data.version} pack={data} />
        </Card>
      )}
    </div>
  );
}

type Decision = 'application' | 'discard';

/** Puts the file in force, or sets it aside, with a reason. */
function DecidePack({ pack }: { readonly pack: PackRevision }): ReactElement {
  const { t } = useTranslation('rules');
  const client = useQueryClient();
  const navigate = useNavigate();
  const state = useServerForm<{ readonly reason: string; readonly act: Decision }, RulesChanged>({
    defaultValues: { reason: '', act: 'application' },
    submit: ({ reason, act }, key) => {
      state.form.setValue('act', 'application');
      return decidePack(pack.id, pack.version, act, reason, key);
    },
    onStale: () => void client.invalidateQueries({ queryKey: ['rules'] }),
    onDone: ({ replanJobId }) => {
      void client.invalidateQueries({ queryKey: ['rules'] });
      if (replanJobId) void navigate({ to: '/regels/herplannen' });
    },
  });
  const discard = (): void => {
    state.form.setValue('act', 'discard');
    state.onSubmit();
  };
  return (
    <ServerForm state={state} label={t('packs.decide')}>
      <TextArea name="reason" label={t('form.reason')} rows={2} />
      <FormButtons submit={t('packs.apply')} busy={state.busy}>
        <Button onClick={discard}>{t('packs.discard')}</Button>
      </FormButtons>
    </ServerForm>
  );
}
