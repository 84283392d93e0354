import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';
import { Tabs } from '../../ui/tabs.js';
import './values.css';

interface ValuesFrameProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** The pages of value and cost: what is lost a day, tariffs, bills and rates. */
export function ValuesFrame({ title, actions, beside, children }: ValuesFrameProps): ReactElement {
  const { t } = useTranslation('values');
  return (
    <div className="page">
      <PageHeading title={title} actions={actions} beside={beside} />
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { title: t('tabs.losses'), to: '/waarde', exact: true },
          { title: t('tabs.tariffs'), to: '/waarde/tarieven' },
          { title: t('tabs.bills'), to: '/waarde/facturen' },
          { title: t('tabs.rates'), to: '/waarde/koersen' },
        ]}
      />
      {children}
    </div>
  );
}
