import type { Receiving } from '@contract/custody';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PackageCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { closeReceiving, receivingQuery } from '../../api/receivings.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { useCommand } from '../../ui/form/use-command.js';
import { PageError } from '../../ui/page-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import { CustodyFrame } from '../custody/custody-frame.js';
import { shownCode } from '../custody/shown-code.js';
import { useReceivingOf } from './use-receiving-of.js';

const route = getRouteApi('/bewaring/ontvangsten/$receivingId');
const OUTCOMES = ['missing', 'unexpected', 'received', 'expected'] as const;

/** One receiving: who, when, what was expected, and what became of each thing. */
export function ReceivingPage(): ReactElement {
  const { t } = useTranslation('receivings');
  const locale = useLocale();
  const client = useQueryClient();
  const ofWhat = useReceivingOf();
  const { receivingId } = route.useParams();
  const { data, error, refetch } = useQuery(receivingQuery(receivingId));
  const { run, busy } = useCommand(({ id, version }: Receiving, key: string) => closeReceiving(id, version, { unexpected: [] }, key));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const close = (): void => {
    run(data).then(
      () => {
        toasterState.show({ key: 'saved' });
        void client.invalidateQueries({ queryKey: ['receivings'] });
      },
      () => toasterState.show({ key: 'notSaved' }),
    );
  };
  const numbers = ([['expected', data.expected], ['received', data.received], ['missing', data.missing], ['unexpected', data.unexpected]] as const).flatMap(([term, value]) => (value === null ? [] : [{ term: t(`outcome.${term}`), value: String(value) }]));
  return (
    <CustodyFrame
      title={t('one', { number: data.number })}
      actions={
        data.allowedActions.includes('receiving.record') && (
          <Button icon={PackageCheck} look="primary" busy={busy} onClick={close}>
            {t('close')}
          </Button>
        )
      }
    >
      <Card title={ofWhat(data)}>
        <FactList
          facts={[
            { term: t('started'), value: `${formatInstant(data.startedAt, locale)}, ${data.startedBy}` },
            { term: t('ended'), value: data.endedAt === null ? t('open') : `${formatInstant(data.endedAt, locale)}, ${data.endedBy}` },
            ...numbers,
          ]}
        />
      </Card>
      {OUTCOMES.map((outcome) => {
        const lines = data.lines.filter((line) => line.outcome === outcome);
        return (
          lines.length > 0 && (
            <Card key={outcome} title={t(`outcome.${outcome}`)} count={lines.length} flush>
              <ul className="rail-list">
                {lines.map(({ itemId, reference, description, code, toPath, receivedAt, receivedBy }) => (
                  <li key={itemId}>
                    <Link to="/voorwerpen/$itemId" params={{ itemId }}>
                      {reference}
                    </Link>{' '}
                    {description} <span className="muted nowrap">{shownCode(code)}</span>
                    {receivedAt !== null && (
                      <div className="muted">
                        {toPath}, {formatInstant(receivedAt, locale)}, {receivedBy}
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          )
        );
      })}
    </CustodyFrame>
  );
}
