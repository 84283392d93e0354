import type { Party } from '@contract/cases';
import { Link as LinkIcon, UserPlus, Users } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { CaseEmergencyCard } from '../emergency/case-emergency-card.js';
import { PartnersCard } from '../partners/partners-card.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { CaseLinks } from './case-links.js';
import { useCaseFile } from './use-case-file.js';

const PartyDialog = lazy(() => import('./party-dialog.js').then((file) => ({ default: file.PartyDialog })));
const LinkDialog = lazy(() => import('./link-dialog.js').then((file) => ({ default: file.LinkDialog })));
const MemberDialog = lazy(() => import('./member-dialog.js').then((file) => ({ default: file.MemberDialog })));

type Open = { readonly party: Party | null } | { readonly memberId: string | null } | 'link' | null;

/** The people and organisations of a case, who works on it, and the cases it hangs together with. */
export function CasePeople(): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const word = useWords();
  const file = useCaseFile();
  const [open, setOpen] = useState<Open>(null);
  const may = (act: string): boolean => file.allowedActions.includes(act);
  const { acts } = useMe();
  const close = (): void => setOpen(null);
  return (
    <div className="stack">
      <Card
        title={t('people.title')}
        count={file.parties.length}
        flush
        actions={
          may('party.record') && (
            <Button icon={UserPlus} onClick={() => setOpen({ party: null })}>
              {t('people.add')}
            </Button>
          )
        }
      >
        {file.parties.length === 0 && <EmptyState title={t('people.none')} icon={Users} />}
        {file.parties.length > 0 && (
          <ScrollBox label={t('people.title')}>
            <table className="plain-table">
              <caption className="visually-hidden">{t('people.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('people.name')}</th>
                  <th scope="col">{t('people.role')}</th>
                  <th scope="col">{t('people.born')}</th>
                  <th scope="col">{t('people.number')}</th>
                  <th scope="col">{t('people.note')}</th>
                  {may('party.record') && (
                    <th scope="col">
                      <span className="visually-hidden">{t('people.change')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {file.parties.map((party) => (
                  <tr key={party.id}>
                    <td>
                      <strong>{party.name}</strong>
                    </td>
                    <td>{word('partyRoles', party.role)}</td>
                    <td>{party.birthDate ? formatDate(party.birthDate, locale, { weekday: false }) : '–'}</td>
                    <td>{party.registrationNumber ?? '–'}</td>
                    <td>{party.note ?? '–'}</td>
                    {may('party.record') && (
                      <td>
                        <Button look="link" onClick={() => setOpen({ party })} aria-label={t('people.correctOf', { name: party.name })}>
                          {t('people.correct')}
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Card>
      <Card
        title={t('members.title')}
        count={file.members.length}
        actions={
          may('case.assign') && (
            <Button icon={UserPlus} onClick={() => setOpen({ memberId: null })}>
              {t('members.add')}
            </Button>
          )
        }
      >
        <ul className="stack-tight">
          {file.members.map(({ id, name, roleInCase, since }) => (
            <li key={id}>
              <strong>{name}</strong>{' '}
              <span className="muted">
                {t(`members.${roleInCase}` as 'members.lead')}, {t('members.since', { date: formatDate(since, locale, { weekday: false }) })}
              </span>{' '}
              {may('case.assign') && (
                <Button look="link" onClick={() => setOpen({ memberId: id })} aria-label={t('members.changeOf', { name })}>
                  {t('members.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {acts.includes('partner.view') && <PartnersCard caseId={file.id} />}
      {acts.includes('emergency.view') && <CaseEmergencyCard caseId={file.id} />}
      <Card
        title={t('links.title')}
        count={file.links.length}
        actions={
          may('case.link') && (
            <Button icon={LinkIcon} onClick={() => setOpen('link')}>
              {t('links.add')}
            </Button>
          )
        }
      >
        <CaseLinks links={file.links} />
      </Card>
      <Suspense fallback={null}>
        {open === 'link' && <LinkDialog caseId={file.id} onClose={close} />}
        {open !== null && typeof open === 'object' && 'memberId' in open && <MemberDialog caseId={file.id} member={file.members.find(({ id }) => id === open.memberId) ?? null} onClose={close} />}
        {open !== null && typeof open === 'object' && 'party' in open && <PartyDialog caseId={file.id} party={open.party} onClose={close} />}
      </Suspense>
    </div>
  );
}
