import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDefectList } from './list-search.js';
import { root } from './root-route.js';

const quality = createRoute({
  getParentRoute: () => root,
  path: '/kwaliteit',
  component: lazyRouteComponent(() => import('../features/quality/quality-page.js'), 'QualityPage'),
});

const defects = createRoute({
  getParentRoute: () => root,
  path: '/kwaliteit/voorwerpen',
  validateSearch: readDefectList,
  component: lazyRouteComponent(() => import('../features/quality/defects-page.js'), 'DefectsPage'),
});

/** How good the records are, and the items behind each figure. */
export const qualityRoutes = [quality, defects] as const;
