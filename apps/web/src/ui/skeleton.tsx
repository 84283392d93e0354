import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './skeleton.css';

interface SkeletonProps {
  readonly lines?: number;
}

/** Grey lines where the text will come. */
export function Skeleton({ lines = 6 }: SkeletonProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}
