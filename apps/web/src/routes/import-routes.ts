import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.js';

const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/imports/imports-page.js'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/import/$importId',
  component: lazyRouteComponent(() => import('../features/imports/import-page.js'), 'ImportPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/import/$importId/vergelijken',
  component: lazyRouteComponent(() => import('../features/comparisons/compare-page.js'), 'ComparePage'),
});

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/vergelijking/$comparisonId',
  component: lazyRouteComponent(() => import('../features/comparisons/comparison-page.js'), 'ComparisonPage'),
});

/** The pages that bring lists of others in, or put them beside the register. */
export const importRoutes = [imports, oneImport, compare, comparison] as const;
