import type { CaseFile } from '@contract/cases';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQualityQuery } from '../../api/quality.js';
import { caseHoldsQuery } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { FactStrip } from '../../ui/fact-strip.js';
import { Score } from '../quality/score.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';

interface CaseFactsProps {
  readonly file: CaseFile;
}

/** What must be known of a case at a glance. */
export function CaseFacts({ file }: CaseFactsProps): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const word = useWords();
  const { acts } = useMe();
  const { data: quality } = useQuery({ ...caseQualityQuery(file.id), enabled: acts.includes('quality.view') });
  const { data: holds } = useQuery({ ...caseHoldsQuery(file.id), enabled: acts.includes('hold.view') });
  const heldUntil = (holds?.rows ?? []).flatMap(({ running, until }) => (running ? [until] : [])).toSorted().at(-1);
  const suspect = file.parties.find(({ role }) => role === 'suspect') ?? file.parties[0];
  return (
    <FactStrip
      label={t('facts.label')}
      facts={[
        { term: suspect ? word('partyRoles', suspect.role) : t('facts.party'), value: suspect?.name ?? '–' },
        { term: t('facts.unit'), value: file.unit.name },
        { term: t('facts.lead'), value: file.lead?.name ?? '–' },
        { term: t('facts.assetOfficer'), value: file.assetOfficer?.name ?? '–' },
        { term: t('facts.items'), value: formatNumber(file.counts.items, locale) },
        { term: t('facts.awaiting'), value: formatNumber(file.counts.awaitingDecision, locale) },
        ...(quality && quality.score !== null
          ? [
              {
                term: t('facts.quality'),
                value: (
                  <Link to="/kwaliteit/voorwerpen" search={{ case: file.id }}>
                    <Score score={quality.score} />
                  </Link>
                ),
              },
            ]
          : []),
        ...(heldUntil === undefined ? [] : [{ term: t('facts.held'), value: t('facts.heldUntil', { date: formatDate(heldUntil, locale, { weekday: false }) }) }]),
        { term: t('facts.opened'), value: formatDate(file.openedOn, locale, { weekday: false }) },
      ]}
    />
  );
}
