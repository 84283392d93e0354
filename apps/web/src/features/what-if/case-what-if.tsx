import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askWhatIf, whatIfChoicesQuery } from '../../api/terms.js';
import { AppliedChip } from '../../ui/applied-chip.js';
import { Card } from '../../ui/card.js';
import { FilterChip } from '../../ui/filter-chip.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCaseFile } from '../cases/use-case-file.js';
import { MovedForm } from './moved-form.js';
import { SupposedForm } from './supposed-form.js';
import { type Supposition, toRequest } from './supposition.js';
import { WhatIfTable } from './what-if-table.js';
import './what-if.css';

const route = getRouteApi('/dossiers/$caseId/wat-als');
const modes = ['moved', 'supposed'] as const;

/** The deadlines of a case beside those of another course of events. Nothing of it is stored, here or on the server. */
export function CaseWhatIf(): ReactElement {
  const { t } = useTranslation('what-if');
  const { id } = useCaseFile();
  const { gebeurtenis } = route.useSearch();
  const [mode, setMode] = useState<(typeof modes)[number]>('moved');
  const [suppositions, setSuppositions] = useState<readonly Supposition[]>([]);
  const choices = useQuery(whatIfChoicesQuery(id));
  const result = useQuery({
    queryKey: ['deadlines', 'what-if', id, suppositions],
    queryFn: () => askWhatIf(id, toRequest(suppositions)),
    enabled: suppositions.length > 0,
    placeholderData: (before) => before,
  });
  /** Asks before it is added, so that a refusal lands in the form and not on the page. */
  const add = async (supposition: Supposition): Promise<void> => {
    const next = [...suppositions, supposition];
    await askWhatIf(id, toRequest(next));
    setSuppositions(next);
  };
  if (choices.isPending) return <Skeleton />;
  if (choices.error && !choices.data) return <LoadError error={choices.error} onRetry={() => void choices.refetch()} />;
  return (
    <div className="stack">
      <Card title={t('title')}>
        <div className="stack">
          <p className="muted">{t('what')}</p>
          <div className="filter-group" role="group" aria-label={t('modeLabel')}>
            {modes.map((one) => (
              <FilterChip key={one} pressed={mode === one} onToggle={() => setMode(one)}>
                {t(one)}
              </FilterChip>
            ))}
          </div>
          {mode === 'moved' ? <MovedForm events={choices.data.events} {...(gebeurtenis === undefined ? {} : { first: gebeurtenis })} onSuppose={add} /> : <SupposedForm choices={choices.data} onSuppose={add} />}
          {suppositions.length > 0 && (
            <div className="filter-group" role="group" aria-label={t('assumed')}>
              <span className="muted">{t('assumed')}</span>
              {suppositions.map((one, at) => (
                <AppliedChip key={`${at} ${one.words}`} text={one.words} onRemove={() => setSuppositions(suppositions.filter((_, place) => place !== at))} />
              ))}
            </div>
          )}
        </div>
      </Card>
      <Card title={t('result')} flush>
        {suppositions.length === 0 && <p className="card-body muted">{t('nothing')}</p>}
        {suppositions.length > 0 && result.isPending && <Skeleton />}
        {result.error && <LoadError error={result.error} onRetry={() => void result.refetch()} />}
        {suppositions.length > 0 && result.data && <WhatIfTable rows={result.data.rows} />}
      </Card>
    </div>
  );
}
