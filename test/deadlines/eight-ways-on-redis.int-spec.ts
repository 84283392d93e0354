import { itGoesWrongInNoneOfTheseWays } from './support/eight-ways.js';
import { onRedis } from './support/on-queues.js';
import { itPlansOnceWhoeverPlans } from './support/two-planners.js';

onRedis(itGoesWrongInNoneOfTheseWays, itPlansOnceWhoeverPlans);
