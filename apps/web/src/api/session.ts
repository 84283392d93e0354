import type { Directory, Me, SettingsRequest, SignInRequest, WayToSignIn } from '@contract/access';
import { queryOptions } from '@tanstack/react-query';
import { queryString } from './query-string.js';
import { fileUrl, request } from './request.js';

/** Who is signed in; a 401 here means nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Me>('/me', { signal }),
  staleTime: 5 * 60_000,
});

/** Units and people, for choosers. */
export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: ({ signal }) => request<Directory>('/directory', { signal }),
  staleTime: 10 * 60_000,
});

/** How people sign in here. */
export const wayQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => request<WayToSignIn>('/sign-in', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Where a browser goes to be signed in at the provider. `again`: although somebody is signed in already. */
export const providerAddress = (to: string, again = false): string => fileUrl(`/sign-in/start${queryString({ to, again: again ? 'yes' : undefined })}`);

/** Where a browser goes to be signed out at the provider. */
export const providerEnd = fileUrl('/sign-in/end');

export const signIn = (body: SignInRequest): Promise<Me> =>
  request<Me>('/session', { method: 'POST', body });

/** `keepsUnsent`: things that were never sent lie closed on this device; the browser must not clear them with the rest. */
export const signOut = (keepsUnsent: boolean): Promise<void> => request(`/session${queryString({ keep: keepsUnsent ? 'unsent' : undefined })}`, { method: 'DELETE' });

export const saveSettings = (body: SettingsRequest, key: string): Promise<Me | undefined> =>
  request('/me/settings', { method: 'PUT', body, key, outlivesPage: true });
