import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDeadlineList, readDeadlineMonth, readUndecided } from './list-search.js';
import { root } from './root-route.js';
import { readTermSearch } from './term-search.js';

const deadlines = createRoute({
  getParentRoute: () => root,
  path: '/termijnen',
  validateSearch: readDeadlineList,
  component: lazyRouteComponent(() => import('../features/deadlines/agenda-page.js'), 'AgendaPage'),
});

const calculator = createRoute({
  getParentRoute: () => root,
  path: '/termijn-berekenen',
  validateSearch: readTermSearch,
  component: lazyRouteComponent(() => import('../features/terms/calculator-page.js'), 'CalculatorPage'),
});

const deadlineMonth = createRoute({
  getParentRoute: () => root,
  path: '/termijnen/maand',
  validateSearch: readDeadlineMonth,
  component: lazyRouteComponent(() => import('../features/deadlines/month-page.js'), 'MonthPage'),
});

const deadlineBoard = createRoute({
  getParentRoute: () => root,
  path: '/termijnen/bord',
  validateSearch: readDeadlineList,
  component: lazyRouteComponent(() => import('../features/deadlines/board-page.js'), 'BoardPage'),
});

const deadlinePrint = createRoute({
  getParentRoute: () => root,
  path: '/termijnen/lijst',
  validateSearch: readDeadlineList,
  component: lazyRouteComponent(() => import('../features/deadlines/print-page.js'), 'PrintPage'),
});

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/termijnen/overdragen',
  validateSearch: ({ van }: Record<string, unknown>): { readonly van?: string } => (typeof van === 'string' ? { van } : {}),
  component: lazyRouteComponent(() => import('../features/handover/hand-over-page.js'), 'HandOverPage'),
});

const undecided = createRoute({
  getParentRoute: () => root,
  path: '/onbeslist',
  validateSearch: readUndecided,
  component: lazyRouteComponent(() => import('../features/silence/undecided-page.js'), 'UndecidedPage'),
});

const deputies = createRoute({
  getParentRoute: () => root,
  path: '/waarneming',
  component: lazyRouteComponent(() => import('../features/deputies/deputies-page.js'), 'DeputiesPage'),
});

/** The pages about deadlines, and about what waits for one. */
export const deadlineRoutes = [deadlines, calculator, deadlineMonth, deadlineBoard, deadlinePrint, handOver, undecided, deputies] as const;
