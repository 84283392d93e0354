import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { replanQuery } from '../../api/rules.js';

interface ReplanFailuresProps {
  readonly id: string;
}

/** Cases that could not be planned again, as far as the reader may see them. */
export function ReplanFailures({ id }: ReplanFailuresProps): ReactElement {
  const { t } = useTranslation('rules');
  const { data } = useQuery(replanQuery(id));
  return (
    <>
      <p>{t('replan.failures')}</p>
      <ul>
        {data?.failures.map(({ caseId, reference }) => (
          <li key={caseId}>
            <Link to="/dossiers/$caseId/termijnen" params={{ caseId }}>
              {reference}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
