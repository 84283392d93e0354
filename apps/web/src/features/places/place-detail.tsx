import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Archive, ClipboardCheck, Pencil, QrCode } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeQuery } from '../../api/custody.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { shownCode } from '../custody/shown-code.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../reference/use-words.js';

const PlaceDialog = lazy(() => import('./place-dialog.js').then((file) => ({ default: file.PlaceDialog })));
const StartCountDialog = lazy(() => import('../counts/start-count-dialog.js').then((file) => ({ default: file.StartCountDialog })));
const LabelsDialog = lazy(() => import('../custody/labels-dialog.js').then((file) => ({ default: file.LabelsDialog })));
const ClosePlaceDialog = lazy(() => import('./close-place-dialog.js').then((file) => ({ default: file.ClosePlaceDialog })));

interface PlaceDetailProps {
  readonly id: string;
}

/** One place: where it lies, who answers for it, what is in it, and what happened to it. */
export function PlaceDetail({ id }: PlaceDetailProps): ReactElement {
  const { t } = useTranslation('places');
  const locale = useLocale();
  const word = useWords();
  const [open, setOpen] = useState<'change' | 'close' | 'label' | 'count' | null>(null);
  const navigate = useNavigate();
  const { acts } = useMe();
  const { data: place, error, refetch } = useQuery(placeQuery(id));
  if (error && !place) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!place) return <Skeleton lines={6} />;
  const manages = place.closedOn === null && place.allowedActions.includes('place.manage');
  return (
    <div className="stack">
      <Card
        title={place.path}
        actions={
          <>
            {place.closedOn === null && acts.includes('count.start') && (
              <Button icon={ClipboardCheck} onClick={() => setOpen('count')}>
                {t('count')}
              </Button>
            )}
            {manages && (
              <>
                <Button icon={QrCode} onClick={() => setOpen('label')}>
                  {t('label')}
                </Button>
                <Button icon={Archive} onClick={() => setOpen('close')}>
                  {t('close.open')}
                </Button>
                <Button icon={Pencil} onClick={() => setOpen('change')}>
                  {t('change')}
                </Button>
              </>
            )}
          </>
        }
      >
        <FactList
          facts={[
            { term: t('kind'), value: word('placeKinds', place.kind) },
            { term: t('code'), value: <span className="verbatim">{shownCode(place.code)}</span> },
            { term: t('answers'), value: place.answers?.name ?? t('nobody') },
            {
              term: t('inIt'),
              value: (
                <Link to="/voorwerpen" search={{ place: place.id }}>
                  {t('items', { count: place.items })}
                </Link>
              ),
            },
            place.note !== null && { term: t('note'), value: place.note },
            place.closedOn !== null && { term: t('closedOn'), value: formatDate(place.closedOn, locale) },
          ]}
        />
      </Card>
      <Card title={t('history')} count={place.history.length} flush>
        <ul className="rail-list">
          {place.history.map((event) => (
            <li key={event.id}>
              <strong>{titleOf(event.title, locale)}</strong>
              {event.changes
                .filter(({ field }) => field === 'path' || field === 'name')
                .map(({ field, from, to }) => (
                  <div key={field}>{t('fromTo', { from: String(from), to: String(to) })}</div>
                ))}
              {event.reason !== null && <div>{event.reason}</div>}
              <div className="muted">
                {event.by}, {formatInstant(event.recordedAt, locale)}
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <Suspense fallback={null}>
        {open === 'change' && <PlaceDialog place={place} parentId={place.parentId ?? ''} onClose={() => setOpen(null)} onDone={() => undefined} />}
        {open === 'label' && <LabelsDialog placeIds={[place.id]} onClose={() => setOpen(null)} />}
        {open === 'count' && <StartCountDialog placeId={place.id} onClose={() => setOpen(null)} onStarted={(countId) => void navigate({ to: '/bewaring/tellingen/$countId', params: { countId } })} />}
        {open === 'close' && <ClosePlaceDialog place={place} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
