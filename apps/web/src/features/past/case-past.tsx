import type { CaseFile } from '@contract/cases';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseAsKnownQuery } from '../../api/as-known.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FactList } from '../../ui/fact-list.js';
import { PageError } from '../../ui/page-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useWords } from '../reference/use-words.js';
import { KnownDecisions } from './known-decisions.js';
import { KnownFacts } from './known-facts.js';
import { KnownItems } from './known-items.js';
import { PastBanner } from './past-banner.js';

interface CasePastProps {
  readonly file: CaseFile;
  readonly on: string;
  readonly onBack: () => void;
}

/** The case as the register knew it at the end of a day; nothing can be done with it. */
export function CasePast({ file, on, onBack }: CasePastProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  const word = useWords();
  const { data, error, refetch } = useQuery(caseAsKnownQuery(file.id, on));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  const known = data?.file;
  return (
    <>
      <PastBanner on={on} since={data?.recordedSince} onBack={onBack} />
      {!data && <Skeleton lines={10} />}
      {data && !known && (
        <EmptyState title={t('unknownCase')} icon={History}>
          {data.firstKnownAt !== null && <p>{t('firstKnown', { at: formatInstant(data.firstKnownAt, locale) })}</p>}
        </EmptyState>
      )}
      {data && known && (
        <div className="case-main">
          <Card title={known.title}>
            <FactList
              facts={[
                { term: t('status'), value: word('caseStates', known.status) },
                { term: t('classification'), value: word('classifications', known.classification) },
                known.parketNumbers.length > 0 && { term: t('parketNumbers'), value: known.parketNumbers.join(', ') },
                known.investigationName !== null && { term: t('investigation'), value: known.investigationName },
                ...data.parties.map(({ name, role, birthDate }) => ({ term: word('partyRoles', role), value: birthDate === null ? name : `${name} (${formatDate(birthDate, locale)})` })),
              ]}
            />
          </Card>
          <KnownItems items={data.items} on={on} />
          <KnownDecisions decisions={data.decisions} />
          <KnownFacts facts={data.facts} />
        </div>
      )}
    </>
  );
}
