/** The queues of this installation; every job names one of them. */
export const QUEUE_NAMES = ['alerts', 'bulk', 'comparisons', 'deadlines', 'documents', 'intake', 'notifications', 'outlooks', 'quality', 'replanning', 'retention', 'transfer', 'webhooks'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];
