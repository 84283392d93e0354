import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';
import { Tabs } from '../../ui/tabs.js';
import { useMe } from '../session/use-me.js';
import './custody.css';

interface CustodyFrameProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** The pages of the store: its places, the scanner, what has no place, and the counts. */
export function CustodyFrame({ title, actions, beside, children }: CustodyFrameProps): ReactElement {
  const { t } = useTranslation('custody');
  const { acts } = useMe();
  return (
    <div className="page">
      <PageHeading title={title} actions={actions} beside={beside} />
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { title: t('tabs.places'), to: '/bewaring', exact: true },
          { title: t('tabs.scan'), to: '/bewaring/scannen' },
          { title: t('tabs.unplaced'), to: '/bewaring/zonder-plaats' },
          ...(acts.includes('receiving.view') ? [{ title: t('tabs.receivings'), to: '/bewaring/ontvangsten' as const }] : []),
          ...(acts.includes('count.view') ? [{ title: t('tabs.counts'), to: '/bewaring/tellingen' as const }] : []),
        ]}
      />
      {children}
    </div>
  );
}
