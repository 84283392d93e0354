import type { ProblemTexts } from '#platform';

/** Words of this context's refusals; those of the platform are enough so far. */
export const notificationProblemTexts: ProblemTexts = {};
