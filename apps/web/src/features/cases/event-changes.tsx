import type { ApprovalChange } from '@contract/approvals';
import type { CorrectableField, TimelineEvent } from '@contract/cases';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { CaseAtHand } from '../fields/case-at-hand.js';
import { useSuspects } from '../fields/use-suspects.js';
import { useReference } from '../reference/use-reference.js';
import { type CodedList, useWords } from '../reference/use-words.js';
import { fieldWord } from './field-word.js';
import { shownChange } from './shown-change.js';
import { type ToldChange, toldChanges } from './told-changes.js';

interface EventChangesProps {
  readonly event: Pick<TimelineEvent, 'subjectType'> & Partial<Pick<TimelineEvent, 'correctable'>> & { readonly changes: readonly ApprovalChange[] };
}

/** The list in which a subject's states have their words. */
const STATES: Readonly<Record<string, CodedList>> = { item: 'itemStates', case: 'caseStates', request: 'requestStates' };

/** Fields whose value is the id of a colleague. */
const PEOPLE: readonly string[] = ['leadId', 'assetOfficerId', 'ownerId'];

/** What a correction changed: field, old value, new value. */
export function EventChanges({ event: { changes, subjectType, correctable } }: EventChangesProps): ReactElement {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation('common');
  const locale = useLocale();
  const { assetClasses } = useReference();
  const words = useWords();
  const { data: directory } = useQuery({ ...directoryQuery, enabled: changes.some(({ field }) => PEOPLE.includes(field)) });
  const suspects = useSuspects(useContext(CaseAtHand));
  const states = STATES[subjectType];
  const fieldOf = (name: string): CorrectableField | undefined => correctable?.fields.find((field) => field.name === name);
  const worded = (change: ToldChange, side: 'from' | 'to'): string => {
    const { field, [side]: value } = change;
    const shown = (): string => shownChange(value, change, change.currency?.[side] ?? null, locale);
    const choice = fieldOf(field)?.choices?.find((one) => one.value === value);
    if (choice) return titleOf(choice.title, locale);
    if (fieldOf(field)?.kind === 'suspect') return suspects.find(({ value: id }) => id === value)?.text ?? shown();
    if (PEOPLE.includes(field)) return directory?.people.find(({ id }) => id === value)?.name ?? shown();
    if (field === 'roleInCase') return t(`members.${String(value)}` as 'members.lead');
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    return states && typeof value === 'string' && (field === 'status' || field === 'state') ? words(states, value) : shown();
  };
  return (
    <ul>
      {toldChanges(changes, assetClasses, locale).map((change) => (
        <li key={change.field}>
          {change.title ?? fieldOf(change.field)?.title[locale] ?? fieldWord(t, change.field)}: <del>{worded(change, 'from')}</del> → <ins>{worded(change, 'to')}</ins>
        </li>
      ))}
    </ul>
  );
}
