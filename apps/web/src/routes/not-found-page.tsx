import { FileQuestion } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeading } from '../ui/page-heading.js';

/** Nothing lives at this address. */
export function NotFoundPage(): ReactElement {
  const { t } = useTranslation('frame');
  return (
    <div className="page">
      <PageHeading title={t('notFound.title')} />
      <EmptyState title={t('notFound.what')} icon={FileQuestion}>
        <p>{t('notFound.do')}</p>
        <ButtonLink to="/" look="primary">
          {t('notFound.home')}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
