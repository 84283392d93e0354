import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleQuery } from '../../api/rules.js';
import { useLocale } from '../../i18n/use-locale.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { NatureBadge } from './nature-badge.js';
import { PromoteDialog } from './promote-dialog.js';
import { RuleInWords } from './rule-in-words.js';
import './rules.css';

const route = getRouteApi('/regels/$ruleId');

/** One rule in words: its newest version, or two versions beside each other. */
export function RuleDetailPage(): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  const { ruleId } = route.useParams();
  const { data, error, refetch } = useQuery(ruleQuery(ruleId));
  const [chosen, choose] = useState<number | null>(null);
  const [other, compare] = useState<number | null>(null);
  const [deciding, decide] = useState(false);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const shown = data.versions.find(({ version }) => version === chosen) ?? data.versions[0];
  const beside = data.versions.find(({ version }) => version === other);
  if (!shown) return <Skeleton lines={10} />;
  const [act] = shown.allowedActions;
  const versions = data.versions.map(({ version }) => ({ value: String(version), text: t('version', { version }) }));
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('title'), to: '/regels' }, { title: ruleId }]} />
      <PageHeading title={shown.title[locale]} quiet={ruleId} beside={<NatureBadge rule={shown} />} actions={act && <Button onClick={() => decide(true)}>{t(`act.${act}`)}</Button>} />
      {versions.length > 1 && (
        <div className="filters">
          <FilterSelect label={t('compare.shown')} all={t('compare.newest')} value={chosen === null ? '' : String(chosen)} options={versions} onChange={(value) => choose(value === '' ? null : Number(value))} />
          <FilterSelect label={t('compare.with')} all={t('compare.none')} value={other === null ? '' : String(other)} options={versions} onChange={(value) => compare(value === '' ? null : Number(value))} />
        </div>
      )}
      <div className="rule-grid">
        <RuleInWords rule={shown} {...(beside && { against: beside })} />
        {beside && <RuleInWords rule={beside} against={shown} />}
      </div>
      {deciding && act && <PromoteDialog rule={shown} act={act} onClose={() => decide(false)} />}
    </div>
  );
}
