import { CircleAlert, Clock, type LucideIcon, Scale, SendHorizontal } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { DoubtForm } from './doubt-form.js';
import { EntryActs } from './entry-acts.js';
import type { Entry, EntryState, Refused } from './queue.js';

const looks: Readonly<Record<EntryState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  waiting: { tone: 'info', icon: Clock },
  sending: { tone: 'progress', icon: SendHorizontal },
  refused: { tone: 'danger', icon: CircleAlert },
  doubted: { tone: 'warning', icon: Scale },
};

interface QueueEntryProps {
  readonly entry: Entry;
  readonly onCorrect: () => void;
}

/** Why it was refused, each reason once; what is no answer of the register has words of its own. */
function reasonsOf({ errors, detail, title }: Refused, otherwise: string): readonly string[] {
  return errors.length > 0 ? [...new Set(errors.map((error) => error.detail))] : [detail || title || otherwise];
}

/** One thing that the register has not, or not all of: how it stands, and what can be done. */
export function QueueEntry({ entry, onCorrect }: QueueEntryProps): ReactElement {
  const { t } = useTranslation('intake');
  const locale = useLocale();
  const { state, problem, recorded, request, caseReference, capturedAt, photos, attempts } = entry;
  const { tone, icon } = looks[state];
  const title = request.things[0]?.description ?? '';
  const left = photos.filter(({ sent }) => !sent).length;
  const reasons = problem ? reasonsOf(problem, t('queue.unreadable')) : [];
  return (
    <li className="intake-entry" data-state={state}>
      <div className="intake-entry-head">
        <strong>{title}</strong>
        <Badge tone={tone} icon={icon}>
          {t(`state.${state}`)}
        </Badge>
      </div>
      <p className="muted">
        {[caseReference, formatInstant(new Date(capturedAt).toISOString(), locale), left > 0 && t('queue.photos', { count: left })].filter(Boolean).join(' · ')}
      </p>
      {recorded && <p>{t('queue.recorded', { reference: recorded.reference })}</p>}
      {state === 'waiting' && attempts > 0 && <p className="muted">{t('queue.again', { count: attempts })}</p>}
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {state === 'doubted' && problem && <DoubtForm entry={entry} errors={problem.errors} />}
      {state === 'refused' && <p className="muted">{recorded ? t('queue.photoRefused') : t('queue.mend')}</p>}
      {state !== 'sending' && <EntryActs entry={entry} left={left} onCorrect={onCorrect} />}
    </li>
  );
}
