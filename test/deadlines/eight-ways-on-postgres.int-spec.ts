import { itGoesWrongInNoneOfTheseWays } from './support/eight-ways.js';
import { onPostgres } from './support/on-queues.js';
import { itPlansOnceWhoeverPlans } from './support/two-planners.js';

onPostgres(itGoesWrongInNoneOfTheseWays, itPlansOnceWhoeverPlans);
