import type { ApiClient } from '@contract/access';
import { CircleCheck, CircleX, Hourglass, type LucideIcon, TimerOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import '../../ui/table/data-table.css';
import { useWords } from '../reference/use-words.js';

interface KeyListProps {
  readonly keys: readonly ApiClient[];
  /** Null when the reader may not. */
  readonly onApprove: ((key: ApiClient) => void) | null;
  readonly onRevoke: ((key: ApiClient) => void) | null;
}

const looks: Readonly<Record<ApiClient['state'], { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  waiting: { tone: 'warning', icon: Hourglass },
  works: { tone: 'success', icon: CircleCheck },
  expired: { tone: 'neutral', icon: TimerOff },
  revoked: { tone: 'neutral', icon: CircleX },
};

/** The systems with a key, what each may do, and what can be done about it. */
export function KeyList({ keys, onApprove, onRevoke }: KeyListProps): ReactElement {
  const { t } = useTranslation('keys');
  const { t: word } = useTranslation('acts');
  const words = useWords();
  const locale = useLocale();
  return (
    <ScrollBox label={t('title')}>
      <table className="plain-table">
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.scopes')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.who')}</th>
            <th scope="col">{t('column.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <td>
                <strong>{key.name}</strong>
                <div className="muted">
                  {words('roles', key.role)}, {key.unit.name}
                </div>
              </td>
              <td>{key.scopes.map((act) => word(act as 'case.view', { defaultValue: act })).join('; ')}</td>
              <td>
                <Badge tone={looks[key.state].tone} icon={looks[key.state].icon}>
                  {t(`state.${key.state}`)}
                </Badge>
                <div className="muted">{t('ends', { at: formatInstant(key.expiresAt, locale) })}</div>
                <div className="muted">{key.lastUsedAt === null ? t('neverUsed') : t('lastUsed', { at: formatInstant(key.lastUsedAt, locale) })}</div>
              </td>
              <td>
                <div>{t('askedBy', { name: key.createdBy.name })}</div>
                {key.approvedBy && <div>{t('approvedBy', { name: key.approvedBy.name })}</div>}
              </td>
              <td>
                <div className="button-row">
                  {onApprove && key.state === 'waiting' && (
                    <Button onClick={() => onApprove(key)}>
                      {t('approve')}
                      <span className="visually-hidden"> {key.name}</span>
                    </Button>
                  )}
                  {onRevoke && (key.state === 'waiting' || key.state === 'works') && (
                    <Button look="quiet" onClick={() => onRevoke(key)}>
                      {t('revoke')}
                      <span className="visually-hidden"> {key.name}</span>
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
