import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';
import { useMe } from '../session/use-me.js';
import { DestructionListsCard } from './destruction-lists-card.js';
import { DueCard } from './due-card.js';
import { TermsCard } from './terms-card.js';

/** What falls due, the lists by which it goes, and the terms behind it. */
export function RetentionPage(): ReactElement {
  const { t } = useTranslation('retention');
  const { acts } = useMe();
  return (
    <div className="page">
      <PageHeading title={t('page.title')} />
      <p className="muted">{t('page.what')}</p>
      <div className="stack">
        <DueCard />
        {acts.includes('destruction.view') && <DestructionListsCard />}
        <TermsCard />
      </div>
    </div>
  );
}
