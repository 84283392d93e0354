import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';
import { Tabs } from '../../ui/tabs.js';
import './rules.css';

interface RulesFrameProps {
  readonly children: ReactNode;
}

/** The pages of the rules under one heading. */
export function RulesFrame({ children }: RulesFrameProps): ReactElement {
  const { t } = useTranslation('rules');
  return (
    <div className="page">
      <PageHeading title={t('title')} />
      <Tabs
        label={t('tab.label')}
        tabs={[
          { title: t('tab.catalogue'), to: '/regels', exact: true },
          { title: t('tab.packs'), to: '/regels/bestanden' },
          { title: t('tab.years'), to: '/regels/gelijkgestelde-dagen' },
          { title: t('tab.replans'), to: '/regels/herplannen' },
        ]}
      />
      {children}
    </div>
  );
}
