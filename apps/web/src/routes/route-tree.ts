import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseDate } from '../lib/parse-date.js';
import { deadlineRoutes } from './deadline-routes.js';
import { importRoutes } from './import-routes.js';
import { qualityRoutes } from './quality-routes.js';
import { readCaseList, readDeliveryList, readItemList, readMend, type Mend } from './list-search.js';
import { root } from './root-route.js';
import { ruleRoutes } from './rule-routes.js';
import { settingsRoutes } from './settings-routes.js';
import { valueRoutes } from './value-routes.js';

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/today/today-page.js'), 'TodayPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  validateSearch: readCaseList,
  component: lazyRouteComponent(() => import('../features/cases/case-list-page.js'), 'CaseListPage'),
});

const newCase = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/nieuw',
  component: lazyRouteComponent(() => import('../features/cases/new-case-page.js'), 'NewCasePage'),
});

const seizure = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$caseId/beslag',
  component: lazyRouteComponent(() => import('../features/seizures/seizure-page.js'), 'SeizurePage'),
});

/** A day of which one looks at what was known: `op`. */
interface PastState {
  readonly op?: string;
}

const readPast = ({ op }: Record<string, unknown>): PastState => (typeof op === 'string' && parseDate(op) === op ? { op } : {});

/** What is opened over the pages of a case: the explanation of one deadline, or the case as known on a day. */
interface CaseState extends PastState {
  readonly termijn?: string;
}

const caseFile = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$caseId',
  validateSearch: (search: Record<string, unknown>): CaseState => ({ ...readPast(search), ...(typeof search['termijn'] === 'string' ? { termijn: search['termijn'] } : {}) }),
  component: lazyRouteComponent(() => import('../features/cases/case-page.js'), 'CasePage'),
});

const caseOverview = createRoute({
  getParentRoute: () => caseFile,
  path: '/',
  component: lazyRouteComponent(() => import('../features/cases/case-overview.js'), 'CaseOverview'),
});

const caseItems = createRoute({
  getParentRoute: () => caseFile,
  path: 'voorwerpen',
  component: lazyRouteComponent(() => import('../features/cases/case-items.js'), 'CaseItems'),
});

const casePeople = createRoute({
  getParentRoute: () => caseFile,
  path: 'personen',
  component: lazyRouteComponent(() => import('../features/cases/case-people.js'), 'CasePeople'),
});

const caseTimeline = createRoute({
  getParentRoute: () => caseFile,
  path: 'tijdlijn',
  component: lazyRouteComponent(() => import('../features/cases/case-timeline.js'), 'CaseTimeline'),
});

const caseDeadlines = createRoute({
  getParentRoute: () => caseFile,
  path: 'termijnen',
  component: lazyRouteComponent(() => import('../features/cases/case-deadlines.js'), 'CaseDeadlines'),
});

const caseReasons = createRoute({
  getParentRoute: () => caseFile,
  path: 'termijnen/redenen',
  component: lazyRouteComponent(() => import('../features/what-if/case-reasons.js'), 'CaseReasons'),
});

const caseWhatIf = createRoute({
  getParentRoute: () => caseFile,
  path: 'wat-als',
  validateSearch: ({ gebeurtenis }: Record<string, unknown>): { readonly gebeurtenis?: string } =>
    typeof gebeurtenis === 'string' ? { gebeurtenis } : {},
  component: lazyRouteComponent(() => import('../features/what-if/case-what-if.js'), 'CaseWhatIf'),
});

const caseValue = createRoute({
  getParentRoute: () => caseFile,
  path: 'waarde',
  component: lazyRouteComponent(() => import('../features/values/case-value.js'), 'CaseValuePage'),
});

const caseDecisions = createRoute({
  getParentRoute: () => caseFile,
  path: 'beslissingen',
  component: lazyRouteComponent(() => import('../features/decisions/case-decisions.js'), 'CaseDecisions'),
});

const caseDocuments = createRoute({
  getParentRoute: () => caseFile,
  path: 'documenten',
  component: lazyRouteComponent(() => import('../features/documents/case-documents.js'), 'CaseDocuments'),
});

const caseCrossBorder = createRoute({
  getParentRoute: () => caseFile,
  path: 'grensoverschrijdend',
  component: lazyRouteComponent(() => import('../features/cross-border/case-cross-border.js'), 'CaseCrossBorder'),
});

const caseLog = createRoute({
  getParentRoute: () => caseFile,
  path: 'logboek',
  component: lazyRouteComponent(() => import('../features/cases/case-log.js'), 'CaseLog'),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/goedkeuren',
  component: lazyRouteComponent(() => import('../features/approvals/approvals-page.js'), 'ApprovalsPage'),
});

const items = createRoute({
  getParentRoute: () => root,
  path: '/voorwerpen',
  validateSearch: readItemList,
  component: lazyRouteComponent(() => import('../features/items/item-list-page.js'), 'ItemListPage'),
});

const bulkActs = createRoute({
  getParentRoute: () => root,
  path: '/reeksen',
  component: lazyRouteComponent(() => import('../features/lists/bulk-list-page.js'), 'BulkListPage'),
});

const bulk = createRoute({
  getParentRoute: () => root,
  path: '/reeksen/$bulkId',
  component: lazyRouteComponent(() => import('../features/lists/bulk-page.js'), 'BulkPage'),
});

const item = createRoute({
  getParentRoute: () => root,
  path: '/voorwerpen/$itemId',
  validateSearch: (search: Record<string, unknown>): PastState & { readonly herstel?: Mend } => ({ ...readPast(search), ...readMend(search) }),
  component: lazyRouteComponent(() => import('../features/items/item-page.js'), 'ItemPage'),
});

const intake = createRoute({
  getParentRoute: () => root,
  path: '/opname',
  component: lazyRouteComponent(() => import('../features/intake/intake-page.js'), 'IntakePage'),
});

const places = createRoute({
  getParentRoute: () => root,
  path: '/bewaring',
  validateSearch: ({ plaats }: Record<string, unknown>): { readonly plaats?: string } => (typeof plaats === 'string' ? { plaats } : {}),
  component: lazyRouteComponent(() => import('../features/places/places-page.js'), 'PlacesPage'),
});

const scanModes = ['vinden', 'ontvangen', 'verplaatsen', 'overdragen'] as const;

const scan = createRoute({
  getParentRoute: () => root,
  path: '/bewaring/scannen',
  validateSearch: ({ doen, voorwerp }: Record<string, unknown>): { readonly doen?: (typeof scanModes)[number]; readonly voorwerp?: string } => {
    const mode = scanModes.find((one) => one === doen);
    return { ...(mode ? { doen: mode } : {}), ...(typeof voorwerp === 'string' ? { voorwerp } : {}) };
  },
  component: lazyRouteComponent(() => import('../features/scan/scan-page.js'), 'ScanPage'),
});

const unplaced = createRoute({
  getParentRoute: () => root,
  path: '/bewaring/zonder-plaats',
  component: lazyRouteComponent(() => import('../features/custody/unplaced-page.js'), 'UnplacedPage'),
});

const receivings = createRoute({
  getParentRoute: () => root,
  path: '/bewaring/ontvangsten',
  component: lazyRouteComponent(() => import('../features/receivings/receivings-page.js'), 'ReceivingsPage'),
});

const receiving = createRoute({
  getParentRoute: () => root,
  path: '/bewaring/ontvangsten/$receivingId',
  component: lazyRouteComponent(() => import('../features/receivings/receiving-page.js'), 'ReceivingPage'),
});

const counts = createRoute({
  getParentRoute: () => root,
  path: '/bewaring/tellingen',
  component: lazyRouteComponent(() => import('../features/counts/counts-page.js'), 'CountsPage'),
});

const count = createRoute({
  getParentRoute: () => root,
  path: '/bewaring/tellingen/$countId',
  component: lazyRouteComponent(() => import('../features/counts/count-page.js'), 'CountPage'),
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: '/meldingen',
  validateSearch: ({ ongelezen }: Record<string, unknown>): { readonly ongelezen?: boolean } =>
    ongelezen === true ? { ongelezen } : {},
  component: lazyRouteComponent(() => import('../features/notifications/notifications-page.js'), 'NotificationsPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/postvak',
  component: lazyRouteComponent(() => import('../features/notifications/mailbox-page.js'), 'MailboxPage'),
});

const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/bezorging',
  validateSearch: readDeliveryList,
  component: lazyRouteComponent(() => import('../features/deliveries/delivery-log-page.js'), 'DeliveryLogPage'),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../features/webhooks/webhooks-page.js'), 'WebhooksPage'),
});

const failedJobs = createRoute({
  getParentRoute: () => root,
  path: '/mislukt',
  component: lazyRouteComponent(() => import('../features/failed-jobs/failed-jobs-page.js'), 'FailedJobsPage'),
});

export const routeTree = root.addChildren([
  today,
  cases,
  newCase,
  seizure,
  caseFile.addChildren([
    caseOverview,
    caseItems,
    casePeople,
    caseTimeline,
    caseDeadlines,
    caseReasons,
    caseWhatIf,
    caseValue,
    caseDecisions,
    caseDocuments,
    caseCrossBorder,
    caseLog,
  ]),
  approvals,
  items,
  item,
  bulkActs,
  bulk,
  intake,
  places,
  scan,
  unplaced,
  receivings,
  receiving,
  counts,
  count,
  ...deadlineRoutes,
  ...valueRoutes,
  ...qualityRoutes,
  notifications,
  mailbox,
  deliveries,
  failedJobs,
  webhooks,
  ...importRoutes,
  ...ruleRoutes,
  ...settingsRoutes,
]);
