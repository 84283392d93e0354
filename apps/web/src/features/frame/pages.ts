import { Archive, CalendarClock, Calculator, CheckCheck, ClipboardCheck, Coins, FileUp, Folder, Hourglass, Inbox, Layers, KeyRound, ListTodo, type LucideIcon, Mail, MailCheck, Package, RotateCw, Scale, ScrollText, Settings, Share2, ShieldCheck, Siren, Smartphone, UserCheck, Warehouse, Webhook } from 'lucide-react';

/** A page of the menu, its shortcut after `g`, and its name in the frame texts. */
export interface MenuPage {
  readonly to: '/' | '/dossiers' | '/voorwerpen' | '/opname' | '/bewaring' | '/waarde' | '/kwaliteit' | '/reeksen' | '/termijnen' | '/termijn-berekenen' | '/onbeslist' | '/waarneming' | '/goedkeuren' | '/meldingen' | '/import' | '/regels' | '/postvak' | '/bezorging' | '/webhooks' | '/mislukt' | '/gedeeld' | '/noodtoegang' | '/rechten' | '/logboek' | '/sleutels' | '/bewaren' | '/instellingen';
  readonly key: 'today' | 'cases' | 'items' | 'intake' | 'custody' | 'values' | 'quality' | 'bulk' | 'deadlines' | 'calculator' | 'undecided' | 'deputies' | 'approvals' | 'notifications' | 'imports' | 'rules' | 'mailbox' | 'deliveries' | 'webhooks' | 'failedJobs' | 'shared' | 'emergency' | 'rights' | 'log' | 'keys' | 'retention' | 'settings';
  readonly letter: string;
  /** The act without which the page has nothing to show; one of them, when there are several. */
  readonly act: string | readonly string[];
  readonly icon: LucideIcon;
}

export const menuPages: readonly MenuPage[] = [
  { to: '/', key: 'today', act: 'deadline.view', letter: 't', icon: ListTodo },
  { to: '/dossiers', key: 'cases', act: 'case.search', letter: 'd', icon: Folder },
  { to: '/voorwerpen', key: 'items', act: 'item.search', letter: 'v', icon: Package },
  { to: '/opname', key: 'intake', act: 'item.register', letter: 'q', icon: Smartphone },
  { to: '/bewaring', key: 'custody', act: 'place.view', letter: 'o', icon: Warehouse },
  { to: '/waarde', key: 'values', act: 'loss.search', letter: 'l', icon: Coins },
  { to: '/kwaliteit', key: 'quality', act: 'quality.view', letter: 'u', icon: ClipboardCheck },
  { to: '/reeksen', key: 'bulk', act: 'bulk.view', letter: 'x', icon: Layers },
  { to: '/termijnen', key: 'deadlines', act: 'deadline.view', letter: 'e', icon: CalendarClock },
  { to: '/termijn-berekenen', key: 'calculator', act: 'term.view', letter: 'c', icon: Calculator },
  { to: '/onbeslist', key: 'undecided', act: 'deadline.view', letter: 'n', icon: Hourglass },
  { to: '/goedkeuren', key: 'approvals', act: 'approval.decide', letter: 'k', icon: CheckCheck },
  { to: '/meldingen', key: 'notifications', act: 'notification.view', letter: 'm', icon: Inbox },
  { to: '/import', key: 'imports', act: 'import.view', letter: 'i', icon: FileUp },
  { to: '/regels', key: 'rules', act: 'rules.view', letter: 'r', icon: Scale },
  { to: '/waarneming', key: 'deputies', act: 'deputy.view', letter: 'a', icon: UserCheck },
  { to: '/postvak', key: 'mailbox', act: 'mailbox.view', letter: 'p', icon: Mail },
  { to: '/bezorging', key: 'deliveries', act: ['case-delivery.view', 'every-delivery.view'], letter: 'b', icon: MailCheck },
  { to: '/gedeeld', key: 'shared', act: 'shared-item.view', letter: 'z', icon: Share2 },
  { to: '/noodtoegang', key: 'emergency', act: ['emergency.open', 'emergency.review'], letter: 'g', icon: Siren },
  { to: '/rechten', key: 'rights', act: 'rights-report.view', letter: 'h', icon: ShieldCheck },
  { to: '/bewaren', key: 'retention', act: 'retention.view', letter: '0', icon: Archive },
  { to: '/logboek', key: 'log', act: 'log.search', letter: 'f', icon: ScrollText },
  { to: '/webhooks', key: 'webhooks', act: 'webhook.view', letter: 'w', icon: Webhook },
  { to: '/mislukt', key: 'failedJobs', act: 'failed-job.view', letter: 'j', icon: RotateCw },
  { to: '/sleutels', key: 'keys', act: 'api-client.view', letter: 'y', icon: KeyRound },
];

export const settingsPage: MenuPage = { to: '/instellingen', key: 'settings', act: 'me.settings', letter: 's', icon: Settings };

/** The pages that somebody with these acts can use. */
export function pagesFor(acts: readonly string[]): readonly MenuPage[] {
  return [...menuPages, settingsPage].filter(({ act }) => [act].flat().some((one) => acts.includes(one)));
}
