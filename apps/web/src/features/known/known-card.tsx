import type { Item } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { knownElsewhereQuery } from '../../api/known-elsewhere.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { KnownDesk } from './known-desk.js';
import './known.css';

interface KnownCardProps {
  readonly item: Pick<Item, 'id' | 'caseId'>;
}

/** Numbers of the item that another case has as well: a link where the reader may look, else whom to ask. Nothing to show is nothing shown. */
export function KnownCard({ item }: KnownCardProps): ReactElement | null {
  const { t } = useTranslation('known');
  const { t: tItems } = useTranslation('items');
  const { data, error, refetch } = useQuery(knownElsewhereQuery(item.id));
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data || data.links.length + data.desks.length === 0) return null;
  const kindWord = (kind: string): string => tItems(`identifier.${kind}` as 'identifier.iban', { defaultValue: kind });
  return (
    <Card title={t('title')} count={data.links.length + data.desks.length}>
      <p>{t('what')}</p>
      <ul className="known-list">
        {data.links.map(({ kind, normalised, itemId, itemReference, description, caseReference, caseTitle }) => (
          <li key={`${kind} ${normalised} ${itemId}`}>
            <div>
              {kindWord(kind)} <span className="verbatim">{normalised}</span>
            </div>
            <div>
              <Link to="/voorwerpen/$itemId" params={{ itemId }}>
                {itemReference} {description}
              </Link>
              <div className="muted">{t('inCase', { reference: caseReference, title: caseTitle })}</div>
            </div>
          </li>
        ))}
        {data.desks.map((desk) => (
          <li key={`${desk.kind} ${desk.normalised} ${desk.unit.id}`}>
            <div>
              {kindWord(desk.kind)} <span className="verbatim">{desk.normalised}</span>
            </div>
            <KnownDesk item={item} desk={desk} mayAsk={data.mayAsk} underEmbargo={data.underEmbargo} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
