export { NotificationsHttpModule, NotificationsJobsModule, NotificationsModule, notificationJobs } from './notifications.module.js';
export { Notify, type Message } from './application/notify.service.js';
export type { LiveEvent, MailboxMessage, Notification } from './contract.js';
export type { MessageId, MessageParams } from './domain/messages.js';
export { NEWS, type Weight } from './domain/plan-delivery.js';
export { notificationEventTitles, notificationProblemTexts } from './http/problem-texts.js';
