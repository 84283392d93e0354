import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.js';

const rules = createRoute({
  getParentRoute: () => root,
  path: '/regels',
  component: lazyRouteComponent(() => import('../features/rules/catalogue-page.js'), 'CataloguePage'),
});

const rulePacks = createRoute({
  getParentRoute: () => root,
  path: '/regels/bestanden',
  component: lazyRouteComponent(() => import('../features/rules/packs-page.js'), 'PacksPage'),
});

const rulePack = createRoute({
  getParentRoute: () => root,
  path: '/regels/bestanden/$packId',
  component: lazyRouteComponent(() => import('../features/rules/pack-page.js'), 'PackPage'),
});

const equatedDays = createRoute({
  getParentRoute: () => root,
  path: '/regels/gelijkgestelde-dagen',
  component: lazyRouteComponent(() => import('../features/rules/years-page.js'), 'YearsPage'),
});

const replans = createRoute({
  getParentRoute: () => root,
  path: '/regels/herplannen',
  component: lazyRouteComponent(() => import('../features/rules/replans-page.js'), 'ReplansPage'),
});

const rule = createRoute({
  getParentRoute: () => root,
  path: '/regels/$ruleId',
  component: lazyRouteComponent(() => import('../features/rules/rule-page.js'), 'RuleDetailPage'),
});

/** The rules by which deadlines are planned, and their administration. */
export const ruleRoutes = [rules, rulePacks, rulePack, equatedDays, replans, rule] as const;
