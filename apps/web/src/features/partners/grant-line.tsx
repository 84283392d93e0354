import type { PartnerGrant } from '@contract/partners';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';

interface GrantLineProps {
  readonly grant: PartnerGrant;
  readonly onWithdraw: () => void;
}

/** One share: with whom, of what, until when, why, and how it ended. */
export function GrantLine({ grant, onWithdraw }: GrantLineProps): ReactElement {
  const { t } = useTranslation('partners');
  const locale = useLocale();
  const { partner, item, until, reason, grantedBy, withdrawnBy, withdrawnAt, running } = grant;
  const of = item === null ? t('wholeCase') : `${item.reference} ${item.description}`;
  const ended = withdrawnBy && withdrawnAt ? t('withdrawnBy', { name: withdrawnBy.name, at: formatInstant(withdrawnAt, locale) }) : t('ranOut', { date: formatDate(until, locale) });
  return (
    <li>
      <strong>{partner.name}</strong>: {of}
      <br />
      <span className="muted">
        {running ? t('until', { date: formatDate(until, locale) }) : ended}. {t('by', { name: grantedBy.name })}: {reason}
      </span>{' '}
      {grant.allowedActions.includes('withdraw') && (
        <Button look="link" onClick={onWithdraw} aria-label={t('withdrawOf', { name: partner.name })}>
          {t('withdraw')}
        </Button>
      )}
    </li>
  );
}
