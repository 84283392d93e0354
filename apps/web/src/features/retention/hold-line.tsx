import type { LegalHold } from '@contract/retention';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';

interface HoldLineProps {
  readonly hold: LegalHold;
  readonly onExtend: () => void;
  readonly onEnd: () => void;
}

/** One hold: until when, who ordered it, why, and how it ended. */
export function HoldLine({ hold, onExtend, onEnd }: HoldLineProps): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const { orderedBy, until, reason, placedBy, placedAt, endedBy, endedAt, endReason, running, allowedActions } = hold;
  const date = formatDate(until, locale);
  const over = endedBy && endedAt ? t('hold.endedBy', { name: endedBy.name, at: formatInstant(endedAt, locale), reason: endReason }) : t('hold.ranOut', { date });
  return (
    <li>
      <strong>{running ? t('hold.until', { date }) : over}</strong>
      <br />
      <span className="muted">
        {t('hold.by', { orderedBy, name: placedBy.name, at: formatInstant(placedAt, locale) })}: {reason}
      </span>{' '}
      {allowedActions.includes('extend') && (
        <Button look="link" onClick={onExtend} aria-label={t('hold.extendOf', { date })}>
          {t('hold.extendShort')}
        </Button>
      )}{' '}
      {allowedActions.includes('end') && (
        <Button look="link" onClick={onEnd} aria-label={t('hold.endOf', { date })}>
          {t('hold.endShort')}
        </Button>
      )}
    </li>
  );
}
