import type { Deputies } from '@contract/access';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';

interface HeadListProps {
  readonly units: Deputies['units'];
  /** Null for a reader who may not appoint. */
  readonly onAppoint: ((unitId: string) => void) | null;
}

/** The head of each unit. */
export function HeadList({ units, onAppoint }: HeadListProps): ReactElement {
  const { t } = useTranslation('handling');
  return (
    <ul className="brief-list">
      {units.map(({ id, name, head }) => (
        <li key={id} className="brief-line">
          <span>
            {name}: <strong>{head?.name ?? t('deputies.noHead')}</strong>
          </span>
          {onAppoint && (
            <Button aria-label={t('deputies.appointOf', { unit: name })} onClick={() => onAppoint(id)}>
              {t('deputies.appoint')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
