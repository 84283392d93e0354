import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.js';

const losses = createRoute({
  getParentRoute: () => root,
  path: '/waarde',
  component: lazyRouteComponent(() => import('../features/values/losses-page.js'), 'LossesPage'),
});

const tariffs = createRoute({
  getParentRoute: () => root,
  path: '/waarde/tarieven',
  component: lazyRouteComponent(() => import('../features/values/tariffs-page.js'), 'TariffsPage'),
});

const bills = createRoute({
  getParentRoute: () => root,
  path: '/waarde/facturen',
  component: lazyRouteComponent(() => import('../features/values/bills-page.js'), 'BillsPage'),
});

const rates = createRoute({
  getParentRoute: () => root,
  path: '/waarde/koersen',
  component: lazyRouteComponent(() => import('../features/values/rates-page.js'), 'RatesPage'),
});

/** What things are worth and what keeping them costs. */
export const valueRoutes = [losses, tariffs, bills, rates] as const;
