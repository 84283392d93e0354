import type { ItemIdentifier } from '@contract/items';
import { CircleCheck, CircleHelp, type LucideIcon, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { ScrollBox } from '../../ui/scroll-box.js';

const looks: Readonly<Record<ItemIdentifier['outcome'], { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  valid: { tone: 'success', icon: CircleCheck },
  unchecked: { tone: 'neutral', icon: CircleHelp },
  confirmed: { tone: 'info', icon: ShieldCheck },
  unconfirmed: { tone: 'warning', icon: TriangleAlert },
};

interface ItemIdentifiersProps {
  readonly identifiers: readonly ItemIdentifier[];
}

/** What the item is known by, and whether each identifier passes its published check. */
export function ItemIdentifiers({ identifiers }: ItemIdentifiersProps): ReactElement | null {
  const { t } = useTranslation('items');
  if (identifiers.length === 0) return null;
  return (
    <Card title={t('identifiers.title')} count={identifiers.length} flush>
      <ScrollBox label={t('identifiers.title')}>
        <table className="plain-table">
          <caption className="visually-hidden">{t('identifiers.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('identifiers.kind')}</th>
              <th scope="col">{t('identifiers.value')}</th>
              <th scope="col">{t('identifiers.outcome')}</th>
              <th scope="col">{t('identifiers.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {identifiers.map(({ kind, value, normalised, outcome, reason }) => (
              <tr key={`${kind} ${normalised}`}>
                <td>{t(`identifier.${kind}` as 'identifier.iban', { defaultValue: kind })}</td>
                <td>
                  <span className="verbatim">{normalised}</span>
                  {value !== normalised && <span className="muted"> ({t('identifiers.asTyped', { value })})</span>}
                </td>
                <td>
                  <Badge tone={looks[outcome].tone} icon={looks[outcome].icon}>
                    {t(`identifiers.${outcome}`)}
                  </Badge>
                </td>
                <td>{reason ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  );
}
