/** Changes of what is there without If-Match, each with its reason; the rule is docs/decisions/0048-which-changes-carry-a-version.md. */
export const WITHOUT_VERSION: Readonly<Record<string, string>> = {
  'PUT /api/v1/me/settings': 'own language and density, stated whole; the last one stands',
  'PUT /api/v1/items/:id/follow': 'own row: following, stated; twice is once',
  'DELETE /api/v1/items/:id/follow': 'own row: not following, stated; twice is once',
  'PUT /api/v1/notifications/:id/read': 'own notification, read; it never becomes unread',
  'DELETE /api/v1/me/calendar-feed': 'own address of a calendar, revoked; twice is once',
  'DELETE /api/v1/session': 'own session, ended; twice is once',
  'PUT /api/v1/items/:id/custody/owner': 'states whose list the item is on; when it is on another by now, it is refused',
};

/** What is asked with another method than GET and takes no key, each with its reason. */
export const WITHOUT_KEY: Readonly<Record<string, string>> = {
  'POST /api/v1/session': 'sign-in: nobody is known yet to whom a key could belong',
  'DELETE /api/v1/session': 'sign-out: there is nothing to do twice, and it must work when signed out',
  'POST /api/v1/sign-in/back-channel-logout': 'of the identity provider, whose token is taken once',
  'POST /api/v1/cases/search': 'looks',
  'POST /api/v1/cases/facets/search': 'looks',
  'POST /api/v1/items/search': 'looks',
  'POST /api/v1/items/facets/search': 'looks',
  'POST /api/v1/unplaced/search': 'looks',
  'POST /api/v1/codes/search': 'looks',
  'POST /api/v1/losses/search': 'looks',
  'POST /api/v1/identifier-checks': 'computes, writes nothing but the log',
  'POST /api/v1/cases/:id/what-if': 'computes, writes nothing but the log',
  'POST /api/v1/rule-changes/preview': 'computes, writes nothing but the log',
};
