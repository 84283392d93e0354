import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemTable } from '../items/item-table.js';
import { useCaseFile } from './use-case-file.js';

/** All items of a case. */
export function CaseItems(): ReactElement {
  const { t } = useTranslation('cases');
  const { id } = useCaseFile();
  return <ItemTable caption={t('overview.items')} search={{ caseId: id, sort: 'reference' }} place="case" />;
}
