import type { CaseFile } from '@contract/cases';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/tabs.js';
import { useMe } from '../session/use-me.js';

interface CaseTabsProps {
  readonly file: CaseFile;
}

/** The pages of a case, with how much is on each. */
export function CaseTabs({ file }: CaseTabsProps): ReactElement {
  const { t } = useTranslation('cases');
  const { acts } = useMe();
  const { id, counts, parties } = file;
  const params = { caseId: id };
  const log = acts.includes('log.view') ? [{ title: t('tab.log'), to: '/dossiers/$caseId/logboek' as const, params }] : [];
  return (
    <Tabs
      label={t('tab.label')}
      tabs={[
        { title: t('tab.overview'), to: '/dossiers/$caseId', params, exact: true },
        { title: t('tab.items'), count: counts.items, to: '/dossiers/$caseId/voorwerpen', params },
        { title: t('tab.people'), count: parties.length, to: '/dossiers/$caseId/personen', params },
        { title: t('tab.timeline'), to: '/dossiers/$caseId/tijdlijn', params },
        { title: t('tab.deadlines'), count: counts.openDeadlines, to: '/dossiers/$caseId/termijnen', params },
        { title: t('tab.value'), to: '/dossiers/$caseId/waarde', params },
        { title: t('tab.decisions'), count: counts.decisions, to: '/dossiers/$caseId/beslissingen', params },
        { title: t('tab.documents'), count: counts.documents, to: '/dossiers/$caseId/documenten', params },
        { title: t('tab.crossBorder'), count: counts.requests, to: '/dossiers/$caseId/grensoverschrijdend', params },
        ...log,
      ]}
    />
  );
}
