import type { DeadlineRow } from '@contract/deadlines';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import '../cases/cases.css';
import { momentOf } from '../deadlines/moment-of.js';

const WhyDrawer = lazy(() => import('../deadlines/why-drawer.js').then((file) => ({ default: file.WhyDrawer })));

interface ItemDeadlinesProps {
  readonly rows: readonly DeadlineRow[];
}

/** The running deadlines of an item, each with its explanation. */
export function ItemDeadlines({ rows }: ItemDeadlinesProps): ReactElement {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const [explained, setExplained] = useState<string | null>(null);
  return (
    <>
      <ul className="rail-list">
        {rows.map((row) => {
          const moment = momentOf(row);
          return (
            <li key={row.id}>
              <h3>{titleOf(row.title, locale)}</h3>
              {moment && <DeadlineText moment={moment} />}
              <p className="rail-note">{titleOf(row.source, locale)}</p>
              <p>
                <Button look="link" onClick={() => setExplained(row.id)}>
                  {t('why')}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
      <Suspense fallback={null}>{explained && <WhyDrawer id={explained} onClose={() => setExplained(null)} />}</Suspense>
    </>
  );
}
