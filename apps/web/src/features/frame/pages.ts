import { CalendarClock, CheckCheck, FileUp, Folder, Inbox, ListTodo, type LucideIcon, Mail, Package, Settings } from 'lucide-react';

/** A page of the menu, its shortcut after `g`, and its name in the frame texts. */
export interface MenuPage {
  readonly to: '/' | '/dossiers' | '/voorwerpen' | '/termijnen' | '/goedkeuren' | '/meldingen' | '/import' | '/postvak' | '/instellingen';
  readonly key: 'today' | 'cases' | 'items' | 'deadlines' | 'approvals' | 'notifications' | 'imports' | 'mailbox' | 'settings';
  readonly letter: string;
  /** The act without which the page has nothing to show. */
  readonly act: string;
  readonly icon: LucideIcon;
}

export const menuPages: readonly MenuPage[] = [
  { to: '/', key: 'today', act: 'deadline.view', letter: 't', icon: ListTodo },
  { to: '/dossiers', key: 'cases', act: 'case.search', letter: 'd', icon: Folder },
  { to: '/voorwerpen', key: 'items', act: 'item.search', letter: 'v', icon: Package },
  { to: '/termijnen', key: 'deadlines', act: 'deadline.view', letter: 'e', icon: CalendarClock },
  { to: '/goedkeuren', key: 'approvals', act: 'approval.decide', letter: 'k', icon: CheckCheck },
  { to: '/meldingen', key: 'notifications', act: 'notification.view', letter: 'm', icon: Inbox },
  { to: '/import', key: 'imports', act: 'import.view', letter: 'i', icon: FileUp },
  { to: '/postvak', key: 'mailbox', act: 'mailbox.view', letter: 'p', icon: Mail },
];

export const settingsPage: MenuPage = { to: '/instellingen', key: 'settings', act: 'me.settings', letter: 's', icon: Settings };

/** The pages that somebody with these acts can use. */
export function pagesFor(acts: readonly string[]): readonly MenuPage[] {
  return [...menuPages, settingsPage].filter(({ act }) => acts.includes(act));
}
