import type { ItemDefect, ItemRow } from '@contract/items';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import type { Mend } from '../../routes/list-search.js';
import { useReference } from '../reference/use-reference.js';
import './quality.css';

interface DefectsProps {
  readonly item: ItemRow;
}

/** What on the page of an item mends a defect; what was entered late stays so. */
const MENDS: Readonly<Partial<Record<ItemDefect['kind'], Mend>>> = { missing: 'gegevens', check: 'gegevens', place: 'plaats', value: 'waarde' };

/** A title as it stands within a sentence: what is written in capitals stays so. */
function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** What is wrong with the record of an item, each with the way to mend it. */
export function Defects({ item }: DefectsProps): ReactElement | null {
  const { t } = useTranslation('quality');
  const locale = useLocale();
  const { assetClasses } = useReference();
  const spec = assetClasses.find(({ id }) => id === item.assetClass);
  const fieldWord = (name: string): string => (name === 'seizedOn' || name === 'worth' ? t(`fact.${name}`) : withinSentence(spec?.fields.find((field) => field.name === name)?.title[locale] ?? name));
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const identifierWord = (kind: string): string => spec?.fields.find((field) => field.identifier === kind)?.title[locale] ?? kind;
  const words = (defect: ItemDefect): string => {
    switch (defect.kind) {
      case 'missing':
        return t('defect.missing', { fields: defect.fields.map((names) => either.format(names.map(fieldWord))).join('; ') });
      case 'late':
        return t('defect.late', { count: defect.hours, shown: formatNumber(defect.hours, locale) });
      case 'place':
        return t('defect.place');
      case 'value':
        return t('defect.value', { date: formatDate(defect.valuedOn, locale, { weekday: false }), count: defect.agesIn });
      case 'check':
        return t('defect.check', { identifiers: defect.identifiers.map(identifierWord).join(', ') });
    }
  };
  if (item.defects === null || item.defects.length === 0) return null;
  return (
    <ul className="defect-list">
      {item.defects.map((defect) => {
        const mend = MENDS[defect.kind];
        return (
          <li key={defect.kind}>
            {words(defect)}{' '}
            {mend && (
              <Link to="/voorwerpen/$itemId" params={{ itemId: item.id }} search={{ herstel: mend }} aria-label={t('mendWhat', { item: item.reference, what: t(`kind.${defect.kind}`) })}>
                {t('mend')}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
