import type { ItemMove } from '@contract/custody';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { ReceiptLink } from '../hand-over/receipt-link.js';
import { useWords } from '../reference/use-words.js';

interface MoveListProps {
  readonly moves: readonly ItemMove[];
  /** Absent for who may not correct. */
  readonly onCorrect?: (move: ItemMove) => void;
}

/** The chain of an item, the newest first. */
export function MoveList({ moves, onCorrect }: MoveListProps): ReactElement {
  const { t } = useTranslation('custody');
  const locale = useLocale();
  const word = useWords();
  return (
    <ScrollBox label={t('chain.title')}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{t('chain.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chain.when')}</th>
            <th scope="col">{t('chain.what')}</th>
            <th scope="col">{t('chain.people')}</th>
            <th scope="col">{t('chain.seal')}</th>
            {onCorrect && (
              <th scope="col">
                <span className="visually-hidden">{t('correct.open')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={move.id}>
              <td>
                {formatInstant(move.movedAt, locale)}
                <div className="muted">{t('chain.number', { number: move.number })}</div>
              </td>
              <td>
                <strong>{word('moveKinds', move.kind)}</strong>: {move.toPath ?? t('nowhere')}
                {move.heldBy !== null && ` (${move.heldBy})`}
                {move.fromPath !== null && <div className="muted">{t('chain.from', { place: move.fromPath })}</div>}
                {move.condition !== null && (
                  <div>
                    {word('conditions', move.condition)}
                    {move.conditionNote !== null && `: ${move.conditionNote}`}
                  </div>
                )}
                {move.handOver !== null && (
                  <div>
                    <ReceiptLink {...move.handOver} />
                  </div>
                )}
                {move.photoDocumentId !== null && (
                  <div>
                    <a href={documentUrl(move.photoDocumentId)} download>
                      {t('chain.document', { number: move.number })}
                    </a>
                  </div>
                )}
                {move.reason !== null && <div>{t('chain.reason', { reason: move.reason })}</div>}
              </td>
              <td>{move.giver === move.taker ? move.taker : t('chain.giverTaker', { giver: move.giver, taker: move.taker })}</td>
              <td>
                {move.sealBroken && <div className="seal-broken">{t('chain.broken', { seal: move.sealOut })}</div>}
                {move.sealIn ?? (move.sealBroken ? '' : (move.sealOut ?? '–'))}
              </td>
              {onCorrect && (
                <td>
                  <Button look="link" aria-label={t('correct.number', { number: move.number })} onClick={() => onCorrect(move)}>
                    {t('correct.open')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
