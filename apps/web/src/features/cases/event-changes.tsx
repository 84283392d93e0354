import type { CorrectableField, TimelineEvent } from '@contract/cases';
import type { Locale } from '@contract/platform';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { CaseAtHand } from '../fields/case-at-hand.js';
import { useSuspects } from '../fields/use-suspects.js';
import { useReference } from '../reference/use-reference.js';
import { type CodedList, useWords } from '../reference/use-words.js';
import { fieldWord } from './field-word.js';
import { toldChanges } from './told-changes.js';

interface EventChangesProps {
  readonly event: Pick<TimelineEvent, 'changes' | 'subjectType'> & Partial<Pick<TimelineEvent, 'correctable'>>;
}

/** The list in which a subject's states have their words. */
const STATES: Readonly<Record<string, CodedList>> = { item: 'itemStates', case: 'caseStates', request: 'requestStates' };

/** Fields whose value is the id of a colleague. */
const PEOPLE: readonly string[] = ['leadId', 'assetOfficerId', 'ownerId'];

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value as the reader's language writes it: dates and moments in their way, nothing as a dash. */
function shown(value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map((each) => shown(each, locale)).join(', ');
  if (typeof value === 'object') return Object.values(value).map((each) => shown(each, locale)).join(' ');
  const text = String(value);
  if (DATE.test(text)) return formatDate(text, locale);
  return INSTANT.test(text) ? formatInstant(text, locale) : text;
}

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
  const worded = (field: string, value: unknown): string => {
    const choice = fieldOf(field)?.choices?.find((one) => one.value === value);
    if (choice) return titleOf(choice.title, locale);
    if (fieldOf(field)?.kind === 'suspect') return suspects.find(({ value: id }) => id === value)?.text ?? shown(value, locale);
    if (PEOPLE.includes(field)) return directory?.people.find(({ id }) => id === value)?.name ?? shown(value, locale);
    if (field === 'roleInCase') return t(`members.${String(value)}` as 'members.lead');
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    return states && typeof value === 'string' && (field === 'status' || field === 'state') ? words(states, value) : shown(value, locale);
  };
  return (
    <ul>
      {toldChanges(changes, assetClasses, locale).map(({ field, from, to, title }) => (
        <li key={field}>
          {title ?? fieldOf(field)?.title[locale] ?? fieldWord(t, field)}: <del>{worded(field, from)}</del> → <ins>{worded(field, to)}</ins>
        </li>
      ))}
    </ul>
  );
}
