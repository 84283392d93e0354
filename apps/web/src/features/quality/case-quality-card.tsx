import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQualityQuery } from '../../api/quality.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { LoadError } from '../../ui/load-error.js';
import { useMe } from '../session/use-me.js';
import { defectKinds } from './defect-kinds.js';
import { DefectLink } from './defect-link.js';
import { Score } from './score.js';

/** How good the records of a case are; nothing when it has none to judge. */
export function CaseQualityCard({ caseId, reference }: { readonly caseId: string; readonly reference: string }): ReactElement | null {
  const { t } = useTranslation('quality');
  const { acts } = useMe();
  const { data, error, refetch } = useQuery({ ...caseQualityQuery(caseId), enabled: acts.includes('quality.view') });
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data || data.items === 0) return null;
  return (
    <Card title={t('card')} actions={<Link to="/kwaliteit">{t('how')}</Link>}>
      <FactList
        facts={[
          { term: t('column.score'), value: <Score score={data.score} /> },
          ...defectKinds.map((kind) => data[kind] > 0 && { term: t(`kind.${kind}`), value: <DefectLink kind={kind} count={data[kind]} of={data.items} where={{ case: caseId }} name={reference} /> }),
        ]}
      />
    </Card>
  );
}
