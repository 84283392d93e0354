import { itSurvives } from './support/faults.js';
import { onPostgres } from './support/on-queues.js';
import { itBringsUpUndoneDuties } from './support/undone-duties.js';

onPostgres(itBringsUpUndoneDuties, itSurvives);
