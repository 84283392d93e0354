import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLog } from './list-search.js';
import { root } from './root-route.js';

const settings = createRoute({
  getParentRoute: () => root,
  path: '/instellingen',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsPage'),
});

const statement = createRoute({
  getParentRoute: () => root,
  path: '/toegankelijkheid',
  component: lazyRouteComponent(() => import('../features/settings/statement-page.js'), 'StatementPage'),
});

const shared = createRoute({
  getParentRoute: () => root,
  path: '/gedeeld',
  component: lazyRouteComponent(() => import('../features/partners/shared-items-page.js'), 'SharedItemsPage'),
});

const emergency = createRoute({
  getParentRoute: () => root,
  path: '/noodtoegang',
  component: lazyRouteComponent(() => import('../features/emergency/emergency-page.js'), 'EmergencyPage'),
});

const rights = createRoute({
  getParentRoute: () => root,
  path: '/rechten',
  component: lazyRouteComponent(() => import('../features/rights/rights-page.js'), 'RightsPage'),
});

const log = createRoute({
  getParentRoute: () => root,
  path: '/logboek',
  validateSearch: readLog,
  component: lazyRouteComponent(() => import('../features/log/log-page.js'), 'LogPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/aangemeld',
  component: lazyRouteComponent(() => import('../features/session/signed-in-page.js'), 'SignedInPage'),
});

const keys = createRoute({
  getParentRoute: () => root,
  path: '/sleutels',
  component: lazyRouteComponent(() => import('../features/keys/keys-page.js'), 'KeysPage'),
});

const retention = createRoute({
  getParentRoute: () => root,
  path: '/bewaren',
  component: lazyRouteComponent(() => import('../features/retention/retention-page.js'), 'RetentionPage'),
});

const destructionList = createRoute({
  getParentRoute: () => root,
  path: '/bewaren/vernietiging/$listId',
  component: lazyRouteComponent(() => import('../features/retention/destruction-list-page.js'), 'DestructionListPage'),
});

/** How the app is for this reader, and how it keeps to what everyone may expect. */
export const settingsRoutes = [settings, statement, shared, emergency, rights, log, signedIn, keys, retention, destructionList] as const;
