import { createRootRoute } from '@tanstack/react-router';
import { AppRoot } from './app-root.js';
import { NotFoundPage } from './not-found-page.js';

export const root = createRootRoute({ component: AppRoot, notFoundComponent: NotFoundPage });
