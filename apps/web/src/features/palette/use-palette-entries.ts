import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CirclePlus, Folder, type LucideIcon, Package } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCases } from '../../api/cases.js';
import { searchItems } from '../../api/items.js';
import { pagesFor } from '../frame/pages.js';
import { useMe } from '../session/use-me.js';

export interface PaletteEntry {
  readonly id: string;
  readonly group: 'pages' | 'cases' | 'items';
  readonly text: string;
  readonly beside?: string;
  readonly icon: LucideIcon;
  readonly href: string;
}

/** Fewer letters would find half the register. */
const leastLetters = 2;

/** What fits the typed text: pages and commands here, cases and items asked of the server (by POST, the text may be a name). */
export function usePaletteEntries(typed: string): { readonly entries: readonly PaletteEntry[]; readonly searching: boolean } {
  const { t } = useTranslation('frame');
  const { acts } = useMe();
  const text = useDeferredValue(typed.trim());
  const search = useQuery({
    queryKey: ['palette', text],
    queryFn: async ({ signal }) => {
      const [cases, items] = await Promise.all([
        searchCases({ text, limit: 6 }, signal),
        searchItems({ text, limit: 6 }, signal),
      ]);
      return { cases: cases.rows, items: items.rows };
    },
    enabled: text.length >= leastLetters && acts.includes('case.search') && acts.includes('item.search'),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

  const pages = pagesFor(acts).map(
    ({ to, key, icon }): PaletteEntry => ({ id: key, group: 'pages', text: t(`menu.${key}`), icon, href: to }),
  );
  const newCase: PaletteEntry = { id: 'new-case', group: 'pages', text: t('palette.newCase'), icon: CirclePlus, href: '/dossiers/nieuw' };
  const commands = acts.includes('case.open') ? [...pages, newCase] : pages;
  const found = text.length >= leastLetters ? search.data : undefined;
  const entries = [
    ...(found?.cases ?? []).map(
      ({ id, reference, title, mainParty }): PaletteEntry => ({
        id,
        group: 'cases',
        text: `${reference} · ${title}`,
        ...(mainParty ? { beside: mainParty } : {}),
        icon: Folder,
        href: `/dossiers/${id}`,
      }),
    ),
    ...(found?.items ?? []).map(
      ({ id, reference, description, caseReference }): PaletteEntry => ({
        id,
        group: 'items',
        text: `${reference} · ${description}`,
        beside: caseReference,
        icon: Package,
        href: `/voorwerpen/${id}`,
      }),
    ),
    ...commands.filter((entry) => entry.text.toLowerCase().includes(text.toLowerCase())),
  ];
  return { entries, searching: search.isFetching };
}
