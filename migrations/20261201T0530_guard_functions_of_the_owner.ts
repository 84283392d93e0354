import { ForwardOnly } from './support/forward-only.js';

/** Every function that runs with the rights of its owner, and who needs it. */
const NEEDED_BY: readonly (readonly [name: string, roles: string])[] = [
  ['queue_ages()', 'zegel_app'],
  ['log_lag()', 'zegel_app, zegel_sealer'],
  ['backup_age()', 'zegel_app'],
  ['log_place_of(timestamptz)', 'zegel_app'],
  ['log_of_record(uuid, uuid, text, text, bigint, bigint, integer)', 'zegel_app'],
  ['desks_that_know(uuid, text)', 'zegel_app'],
  ['erase_case(uuid, uuid)', 'zegel_app'],
];

/**
 * What runs with the rights of the owner is run by those who need it and by nobody else, and looks up no name among the temporary tables of who
 * runs it before those of the case store. A path that does not name pg_temp has it first.
 */
export class GuardFunctionsOfTheOwner1796103000000 extends ForwardOnly {
  readonly name = 'GuardFunctionsOfTheOwner1796103000000';
  protected readonly statements = NEEDED_BY.flatMap(([name, roles]) => [
    `ALTER FUNCTION ${name} SET search_path = public, pg_temp`,
    `REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${name} TO ${roles}`,
  ]);
}
