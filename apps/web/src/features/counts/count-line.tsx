import type { CountLineShown, StockCountShown } from '@contract/custody';
import { Link } from '@tanstack/react-router';
import { Check, MapPinCheck, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { shownCode } from '../custody/shown-code.js';

interface CountLineProps {
  readonly line: CountLineShown;
  readonly count: StockCountShown;
  readonly onTick: () => void;
  readonly onWithdraw: () => void;
  readonly onMove: () => void;
}

/** One thing of a count: where the register had it, who saw it where, and what mends it. */
export function CountLine({ line, count, onTick, onWithdraw, onMove }: CountLineProps): ReactElement {
  const { t } = useTranslation('counts');
  const locale = useLocale();
  const { itemId, outcome, code, reference, description, registerPath, path, spotPath, countedBy, countedAt, corrected } = line;
  const counts = count.state === 'open' && count.allowedActions.includes('count.scan');
  const seen = spotPath !== null;
  return (
    <li>
      <div className="count-line">
        <div>
          <Link to="/voorwerpen/$itemId" params={{ itemId }}>
            {reference}
          </Link>{' '}
          {description} <span className="muted nowrap verbatim">{shownCode(code)}</span>
          {!count.hidden && <div className="muted">{t('lines.register', { place: registerPath ?? t('nowhere') })}</div>}
          {seen && countedAt !== null && <div className="muted">{t('lines.seenBy', { place: spotPath, name: countedBy, when: formatInstant(countedAt, locale) })}</div>}
          {outcome === 'left' && <div>{t('lines.leftTo', { place: path ?? t('nowhere') })}</div>}
          {outcome === 'unexpected' && corrected && <div>{t('lines.corrected')}</div>}
          {outcome === 'missing' && count.state === 'closed' && <div>{corrected ? t('lines.foundSince', { place: path }) : t('lines.incident')}</div>}
        </div>
        <div className="button-row">
          {outcome === 'missing' && counts && (
            <Button icon={Check} aria-label={t('lines.tickItem', { item: reference })} onClick={onTick}>
              {t('lines.tick')}
            </Button>
          )}
          {outcome === 'unexpected' && !corrected && count.allowedActions.includes('custody.move') && (
            <Button icon={MapPinCheck} aria-label={t('lines.moveItem', { item: reference, place: spotPath })} onClick={onMove}>
              {t('lines.move')}
            </Button>
          )}
          {seen && counts && (
            <Button icon={Undo2} aria-label={t('lines.withdrawItem', { item: reference })} onClick={onWithdraw}>
              {t('lines.withdraw')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
