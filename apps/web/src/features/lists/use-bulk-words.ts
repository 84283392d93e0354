import type { BulkAct } from '@contract/lists';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { typedDetails } from '../fields/typed-details.js';
import { useReference } from '../reference/use-reference.js';
import { useWords } from '../reference/use-words.js';

/** What an act on many does to each item, in a sentence. */
export function useBulkWords(): (act: BulkAct) => string {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const word = useWords();
  const { assetClasses } = useReference();
  return ({ content: { place, decisionKind, edit } }) => {
    if (decisionKind !== null) return word('decisionKinds', decisionKind);
    if (edit === null) return t('bulk.toPlace', { place: place ?? '–' });
    const fields = assetClasses.find(({ id }) => id === edit.assetClass)?.fields ?? [];
    const typed = typedDetails(fields, edit.details, locale);
    const set = fields
      .filter(({ name }) => Object.hasOwn(edit.details, name))
      .map(({ name, title, choices }) => {
        const value = String(typed[name] ?? '');
        const choice = choices?.find((one) => one.value === value);
        return `${titleOf(title, locale)}: ${choice ? titleOf(choice.title, locale) : value || t('bulk.emptied')}`;
      });
    return [word('assetClasses', edit.assetClass), ...(edit.description === undefined ? [] : [`${t('bulk.description')}: ${edit.description}`]), ...set].join('; ');
  };
}
