import { itSurvives } from './support/faults.js';
import { onRedis } from './support/on-queues.js';
import { itBringsUpUndoneDuties } from './support/undone-duties.js';

onRedis(itBringsUpUndoneDuties, itSurvives);
