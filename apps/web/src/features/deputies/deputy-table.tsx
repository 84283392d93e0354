import type { StandIn } from '@contract/access';
import { Link } from '@tanstack/react-router';
import { Pencil, Plus, UserX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import type { DeputyAct } from './deputy-act.js';

interface DeputyTableProps {
  readonly people: readonly StandIn[];
  readonly onAct: (act: DeputyAct) => void;
}

/** Each person with the deputy, the absences, and the way to hand over all that is theirs. */
export function DeputyTable({ people, onAct }: DeputyTableProps): ReactElement {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  const word = useWords();
  const { id: me, acts } = useMe();
  return (
    <ScrollBox label={t('deputies.people')}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{t('deputies.people')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('deputies.person')}</th>
            <th scope="col">{t('deputies.deputy')}</th>
            <th scope="col">{t('deputies.absences')}</th>
            <th scope="col">{t('deputies.do')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((standIn) => {
            const { person, roles, deputy, absences, awayNow, mayChoose } = standIn;
            const mayHandOver = acts.includes(person.id === me ? 'deadline.hand-over' : 'deadline.hand-over-of-others');
            return (
              <tr key={person.id}>
                <td>
                  <strong>{person.name}</strong> {awayNow && <Badge tone="warning" icon={UserX}>{t('deputies.away')}</Badge>}
                  <div className="muted">{roles.map((role) => word('roles', role)).join(', ')}</div>
                </td>
                <td>{deputy?.name ?? <span className="muted">{t('deputies.none')}</span>}</td>
                <td>
                  {absences.map((absence) => {
                    const days = absence.until
                      ? t('deputies.fromUntil', { from: formatDate(absence.from, locale), until: formatDate(absence.until, locale) })
                      : t('deputies.fromOn', { from: formatDate(absence.from, locale) });
                    return (
                      <div key={absence.id}>
                        {days}
                        {absence.deputy && ` · ${absence.deputy.name}`}{' '}
                        {mayChoose && acts.includes('absence.record') && (
                          <Button look="quiet" icon={Pencil} aria-label={t('deputies.changeAbsence', { name: person.name, days })} onClick={() => onAct({ kind: 'absence', of: standIn, absence })} />
                        )}
                      </div>
                    );
                  })}
                </td>
                <td>
                  <div className="button-row">
                    {mayChoose && acts.includes('deputy.choose') && (
                      <Button aria-label={t('deputies.chooseOf', { name: person.name })} onClick={() => onAct({ kind: 'deputy', of: standIn })}>
                        {t('deputies.choose')}
                      </Button>
                    )}
                    {mayChoose && acts.includes('absence.record') && (
                      <Button icon={Plus} aria-label={t('deputies.recordOf', { name: person.name })} onClick={() => onAct({ kind: 'absence', of: standIn, absence: null })}>
                        {t('deputies.record')}
                      </Button>
                    )}
                    {mayHandOver && (
                      <Link to="/termijnen/overdragen" search={{ van: person.id }} aria-label={t('deputies.handOverOf', { name: person.name })}>
                        {t('handOver.open')}
                      </Link>
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
