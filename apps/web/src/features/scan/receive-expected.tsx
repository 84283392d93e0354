import type { FoundCode } from '@contract/custody';
import { Link } from '@tanstack/react-router';
import { PackageCheck } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import type { ExpectedThing } from './expected-here.js';
import { ExpectedList } from './expected-list.js';
import { Said } from './said.js';
import { ScanInput } from './scan-input.js';
import { useScanMoves } from './use-scan-moves.js';

interface ReceiveExpectedProps {
  readonly expected: readonly ExpectedThing[];
  /** The case whose items these are; null for a hand-over. */
  readonly caseId: string | null;
  readonly handOverNumber: number | null;
}

/** Scans in what is expected; what was not expected is heard, said and listed, and not taken in. */
export function ReceiveExpected({ expected, caseId, handOverNumber }: ReceiveExpectedProps): ReactElement {
  const { t } = useTranslation('scan');
  const [finished, setFinished] = useState(false);
  const [unexpected, setUnexpected] = useState<readonly FoundCode[]>([]);
  const known = new Set(expected.map(({ itemId }) => itemId));
  const { place, moved, said, onCode } = useScanMoves((item) => {
    if (known.has(item.id)) return null;
    setUnexpected((before) => (before.some(({ id }) => id === item.id) ? before : [...before, item]));
    return item.caseId === caseId ? t('receive.placed', { title: item.title }) : t('receive.wrong', { title: item.title });
  });
  const taken = new Set(moved.map(({ item }) => item.id));
  const missing = expected.filter(({ itemId }) => !taken.has(itemId));
  return (
    <>
      {!finished && (
        <>
          <ScanInput label={place === null ? t('move.scanPlace') : t('move.scanItems', { place: place.path })} onCode={onCode} />
          <Said said={said} />
        </>
      )}
      <Card
        title={t('receive.expected')}
        count={t('receive.count', { taken: expected.length - missing.length, of: expected.length })}
        flush
        actions={
          <Button icon={PackageCheck} onClick={() => setFinished(!finished)}>
            {finished ? t('receive.resume') : t('receive.finish')}
          </Button>
        }
      >
        {finished && (
          <div className="card-body" role="status">
            {missing.length === 0 ? (
              <p>{t('receive.complete')}</p>
            ) : (
              <>
                <p>
                  <strong>{t('receive.short', { count: missing.length })}</strong>
                </p>
                {handOverNumber !== null && <p>{t('receive.shortWhat')}</p>}
              </>
            )}
          </div>
        )}
        <ExpectedList expected={expected} taken={taken} finished={finished} handOverNumber={handOverNumber} />
      </Card>
      <Card title={t('receive.unexpected')} count={unexpected.length} flush>
        {unexpected.length === 0 ? (
          <p className="card-body muted">{t('receive.unexpectedNone')}</p>
        ) : (
          <ul className="rail-list">
            {unexpected.map(({ id, reference, title, path }) => (
              <li key={id}>
                <Link to="/voorwerpen/$itemId" params={{ itemId: id }}>
                  {reference}
                </Link>{' '}
                {title}
                <div className="muted">{path ?? t('nowhere')}</div>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
