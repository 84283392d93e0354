import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseEmergencyQuery } from '../../api/emergency.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { EmergencyList } from './emergency-list.js';

/** Of one case, for who was told of it and who did it; not there when nobody ever did. */
export function CaseEmergencyCard({ caseId }: { readonly caseId: string }): ReactElement | null {
  const { t } = useTranslation('emergency');
  const list = usePagedRows(useInfiniteQuery(caseEmergencyQuery(caseId)));
  if (list.rows.length === 0) return null;
  return <EmergencyList title={t('ofCase')} none="" list={list} />;
}
