import type { DeadlineRow } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { momentOf } from '../deadlines/moment-of.js';
import { WhyLink } from '../deadlines/why-link.js';

interface RailGroupProps {
  readonly urgency: 'overdue' | 'today' | 'soon' | 'later';
  readonly rows: readonly DeadlineRow[];
}

/** The deadlines of one urgency, each with the way to its explanation. */
export function RailGroup({ urgency, rows }: RailGroupProps): ReactElement | null {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className={`rail-group rail-group-${urgency}`}>
        <span>{t(`rail.${urgency}`)}</span>
        <span>{rows.length}</span>
      </h3>
      <ul className="rail-list">
        {rows.map((row) => {
          const moment = momentOf(row);
          return (
            <li key={row.id}>
              <h4>{titleOf(row.title, locale)}</h4>
              {row.subjectLabel && <p className="rail-note">{row.subjectLabel}</p>}
              {moment && <DeadlineText moment={moment} />}
              <p className="rail-note">
                {titleOf(row.source, locale)} · {titleOf(row.bindsTitle, locale)}
              </p>
              <WhyLink id={row.id} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
