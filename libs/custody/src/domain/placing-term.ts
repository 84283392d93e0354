/**
 * Hours after the seizure within which a thing must have a place; later it is an incident. A policy of the office, not of
 * law: the goods come in from the search the same day and are placed the next at the latest.
 */
export const PLACING_HOURS = 24;
