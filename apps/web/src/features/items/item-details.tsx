import type { FieldSpec, Item } from '@contract/items';
import type { Locale } from '@contract/platform';
import type { TFunction } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatDecimal, formatNumber } from '../../lib/format-number.js';
import { titleOf } from '../../lib/title-of.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { typedDetails } from '../fields/typed-details.js';
import { useUnit } from '../lots/use-unit.js';
import { useReference } from '../reference/use-reference.js';
import { useWords } from '../reference/use-words.js';
import { WordList } from '../../ui/word-list.js';
import { DenominationList } from './denomination-list.js';

interface ItemDetailsProps {
  readonly item: Item;
}

function shownDetail(spec: FieldSpec, value: unknown, locale: Locale, t: TFunction<'items'>, currency: string): ReactNode {
  const unit = spec.unit ? ` ${spec.unit}` : '';
  switch (spec.kind) {
    case 'boolean':
      return value === true ? t('yes') : t('no');
    case 'date':
      return formatDate(String(value), locale);
    case 'integer':
      // A year or a number of keys is not grouped; a mileage is.
      return `${spec.unit && typeof value === 'number' ? formatNumber(value, locale) : String(value)}${unit}`;
    case 'decimal':
      return `${formatDecimal(String(value), locale)}${unit}`;
    case 'choice': {
      const choice = spec.choices?.find((one) => one.value === value);
      return choice ? titleOf(choice.title, locale) : String(value);
    }
    case 'identifier':
      return <span className="verbatim">{String(value)}</span>;
    case 'denominations': {
      const lines = typedDetails([spec], { [spec.name]: value }, locale)[spec.name];
      return <DenominationList lines={Array.isArray(lines) ? lines : []} currency={currency} />;
    }
    default:
      return String(value);
  }
}

/** What the item is: its class with the fields that class has, the grounds it is held on, and where it came from. */
export function ItemDetails({ item }: ItemDetailsProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const word = useWords();
  const unitWord = useUnit();
  const spec = useReference().assetClasses.find(({ id }) => id === item.assetClass);
  const { details, grounds, blocks, amount, estimatedValue } = item;
  const known = (spec?.fields ?? []).filter(({ name }) => details[name] !== undefined && details[name] !== null && details[name] !== '');
  return (
    <Card title={spec ? titleOf(spec.title, locale) : item.assetClass}>
      <FactList
        facts={[
          item.quantity !== '1' && { term: t('details.quantity'), value: `${formatDecimal(item.quantity, locale)} ${unitWord(item.unit, item.quantity)}` },
          ...known.map((field) => ({
            term: titleOf(field.title, locale),
            value: shownDetail(field, details[field.name], locale, t, amount?.currency ?? estimatedValue?.currency ?? 'EUR'),
          })),
          item.seizedFrom !== null && { term: t('details.from'), value: item.seizedFrom },
          item.seizedPlace !== null && { term: t('details.seizedPlace'), value: item.seizedPlace },
          item.seizedSeal !== null && { term: t('details.seizedSeal'), value: item.seizedSeal },
          grounds.length > 0 && { term: t('details.grounds'), value: <WordList words={grounds.map((ground) => word('seizureGrounds', ground))} /> },
          blocks.length > 0 && { term: t('details.blocks'), value: blocks.map((block) => t(`block.${block}` as 'block.complaint-pending', { defaultValue: block })).join(', ') },
          item.forbidden && { term: t('details.forbidden'), value: t('details.forbiddenWhat') },
          ...item.foreignCodes.map(({ scheme, code, schemeTitle, title }) => ({
            term: titleOf(schemeTitle, locale),
            value: scheme === 'eu-property' ? titleOf(title, locale) : `${code} ${titleOf(title, locale)}`,
          })),
          item.handler !== null && { term: t('details.handler'), value: item.handler.name },
        ]}
      />
    </Card>
  );
}
