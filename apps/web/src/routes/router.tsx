import { createRouter } from '@tanstack/react-router';
import { PageError } from '../ui/page-error.js';
import { routeTree } from './route-tree.js';

/** The addresses of the app. Pages and their texts are fetched when they are first needed, and on the way to the mouse click. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
  defaultErrorComponent: ({ error, reset }) => <PageError error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
