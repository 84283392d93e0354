import { actsOf } from '#access';
import type { RouteAct } from '#platform';
import { RELATIONS, RELATION_NAMES, ROLES, asksAnew, expectedCell, recordOf } from './matrix.js';

const WORD: Readonly<Record<string, string>> = { 'no-act': '–', reached: '+', unseen: '', observes: '', closed: '' };

/** The page of rights: every act and every route, for every role and every way to stand to a case. */
export function rightsPage(routes: readonly (readonly [route: string, act: RouteAct])[]): string {
  const asked = routes.filter(([, { open }]) => !open).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const header = (first: readonly string[]) => [`| ${[...first, ...ROLES].join(' | ')} |`, `|${' --- |'.repeat(first.length + ROLES.length)}`];
  return [
    '# Who may see and do what',
    '',
    'Made from the one table of rights, the routes of the running API and the ways in which a person can stand to a case. A test asks the API every cell of it and fails on a cell that is another, on a route that is not here, and on this page when it is not up to date.',
    '',
    'Made anew with `UPDATE_DOCS=1 npx jest test/rights/every-route.int-spec.ts --selectProjects integration`.',
    '',
    '## Acts',
    '',
    ...header(['act']),
    ...actsOf(ROLES).map((act) => `| \`${act}\` | ${ROLES.map((role) => (actsOf([role]).includes(act) ? '+' : '–')).join(' | ')} |`),
    '',
    '## Routes',
    '',
    'On a record of a case each letter is a way to stand to the case in which the route is reached; in every other way the answer is 404, to the byte that of an id that does not exist, or says that the case is done or only watched. A route on nothing of a case is marked + for who may. – is 403, whatever the record. Without a session every route here is 401. A route marked * changes nothing for who showed who they are too long ago: 401 that asks for a fresh sign-in; opening a case under embargo asks so as well.',
    '',
    '| letter | the person is |',
    '| --- | --- |',
    ...RELATION_NAMES.map((name) => `| ${RELATIONS[name].letter} | ${RELATIONS[name].title} |`),
    '',
    ...header(['route', 'act']),
    ...asked.map(([route, act]) => `| \`${route}\`${asksAnew(act) ? ' *' : ''} | \`${act.act}\` | ${ROLES.map((role) => cellsOf(route, act, role)).join(' | ')} |`),
    '',
    '## Open to anyone',
    '',
    ...routes.filter(([, { open }]) => open).map(([route]) => `- \`${route}\``).toSorted(),
    '',
  ].join('\n');
}

function cellsOf(route: string, act: RouteAct, role: (typeof ROLES)[number]): string {
  const cells = RELATION_NAMES.map((relation) => [relation, expectedCell(route, act, role, relation)] as const);
  if (cells.every(([, cell]) => cell === 'no-act') || recordOf(route) === null) return WORD[cells[0]?.[1] ?? 'no-act'] ?? '';
  return cells.filter(([, cell]) => cell === 'reached').map(([relation]) => RELATIONS[relation].letter).join(' ');
}
