import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { compositionQuery } from '../../api/lots.js';

interface ContentsLineProps {
  readonly itemId: string;
}

/** What lies in a thing goes along with it: said before anyone signs. */
export function ContentsLine({ itemId }: ContentsLineProps): ReactElement | null {
  const { t } = useTranslation('hand-over');
  const { data } = useQuery(compositionQuery(itemId));
  if (!data || data.children.length === 0) return null;
  return <div className="muted">{t('contents', { items: data.children.map(({ reference, description }) => `${reference} ${description}`).join(', ') })}</div>;
}
