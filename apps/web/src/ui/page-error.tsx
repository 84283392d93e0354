import { House } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.js';
import { ButtonLink } from './button-link.js';
import { LoadError } from './load-error.js';
import { PageHeading } from './page-heading.js';

interface PageErrorProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A whole page that cannot be shown: not there or no access leads home, anything else can be tried again. */
export function PageError({ error, onRetry }: PageErrorProps): ReactElement {
  const { t } = useTranslation('common');
  const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  return (
    <div className="page">
      <PageHeading title={refused ? error.problem.title : t('error.page')} />
      <LoadError error={error} {...(refused ? {} : { onRetry })} />
      {refused && (
        <p className="page-way-out">
          <ButtonLink to="/" icon={House}>
            {t('error.home')}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
