import { Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { CONFIG, UnitOfWork, type Config } from '#platform';
import { CheckInvariants } from './application/check-invariants.service.js';
import { DeliverDigests } from './application/deliver-digests.service.js';
import { DeliverMail } from './application/deliver-mail.service.js';
import { KeepPreferences } from './application/keep-preferences.service.js';
import { ListNotifications } from './application/list-notifications.service.js';
import { LiveFeed } from './application/live-feed.service.js';
import { LivePages } from './application/live-pages.service.js';
import { ManageWebhooks } from './application/manage-webhooks.service.js';
import { MarkRead } from './application/mark-read.service.js';
import { Notify } from './application/notify.service.js';
import { PostMail } from './application/post-mail.service.js';
import { QueueWebhooks } from './application/queue-webhooks.service.js';
import { QuietHoursOf } from './application/quiet-hours-of.js';
import { RetryDelivery } from './application/retry-delivery.service.js';
import { RightsToParts } from './application/rights-to-parts.js';
import { SendWebhooks } from './application/send-webhooks.service.js';
import { ShowDeliveries } from './application/show-deliveries.service.js';
import { ShowMailbox } from './application/show-mailbox.service.js';
import { TellIdentifierAnswers } from './application/tell-identifier-answers.service.js';
import { TellIdentifierHits } from './application/tell-identifier-hits.service.js';
import { TellInfected } from './application/tell-infected.service.js';
import { TellItemChanges } from './application/tell-item-changes.service.js';
import { WarnOfBackup } from './application/warn-of-backup.service.js';
import { WebhookDeliveries } from './application/webhook-deliveries.service.js';
import { DeliveryController } from './http/delivery.controller.js';
import { LiveController } from './http/live.controller.js';
import { NotificationController } from './http/notification.controller.js';
import { WebhookController } from './http/webhook.controller.js';
import { CheckInvariantsJob } from './jobs/check-invariants.job.js';
import { DeliverMailJob } from './jobs/deliver-mail.job.js';
import { TellIdentifierAnswersJob } from './jobs/tell-identifier-answers.job.js';
import { TellIdentifierHitsJob } from './jobs/tell-identifier-hits.job.js';
import { TellInfectedJob } from './jobs/tell-infected.job.js';
import { TellItemChangesJob } from './jobs/tell-item-changes.job.js';
import { WarnOfBackupJob } from './jobs/warn-of-backup.job.js';
import { QueueWebhooksJob, SendWebhooksJob } from './jobs/webhook.jobs.js';
import { MailSender } from './mail/mail-sender.js';
import { openMailSender } from './mail/open-mail-sender.js';
import { BackupQuery } from './persistence/backup.query.js';
import { DeliveryLogQuery } from './persistence/delivery-log.query.js';
import { DeliveryRetryRepository } from './persistence/delivery-retry.repository.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { DigestRepository } from './persistence/digest.repository.js';
import { IdentifierAnswerQuery } from './persistence/identifier-answer.query.js';
import { IdentifierHitQuery } from './persistence/identifier-hit.query.js';
import { InfectedDocumentQuery } from './persistence/infected-document.query.js';
import { ItemChangeQuery } from './persistence/item-change.query.js';
import { MailboxRepository } from './persistence/mailbox.repository.js';
import { NotificationRepository } from './persistence/notification.repository.js';
import { PreferenceRepository } from './persistence/preference.repository.js';
import { RecipientQuery } from './persistence/recipient.query.js';
import { VisibleSubjectsQuery } from './persistence/visible-subjects.query.js';
import { WebhookDeliveryRepository } from './persistence/webhook-delivery.repository.js';
import { WebhookLogQuery } from './persistence/webhook-log.query.js';
import { WebhookRow } from './persistence/webhook.entity.js';
import { WebhookRepository } from './persistence/webhook.repository.js';
import { TRUSTED_HOSTS, trustedHostsOf } from './webhooks/trusted-hosts.js';
import type { TrustedHosts } from './webhooks/webhook-address.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

const trustedHosts = { provide: TRUSTED_HOSTS, useFactory: (config: Config): TrustedHosts => trustedHostsOf(config), inject: [CONFIG] };

const providers = [NotificationRepository, DeliveryRepository, PreferenceRepository, RecipientQuery, MailboxRepository, Notify, ListNotifications, MarkRead, ShowMailbox];

/** Telling people things, each once, and only those who may know. */
@Module({ providers, exports: providers })
export class NotificationsModule {}

/** The routes of this context and the live updates of open pages. */
@Module({
  imports: [NotificationsModule, AccessModule, TypeOrmModule.forFeature([WebhookRow])],
  providers: [
    VisibleSubjectsQuery,
    LivePages,
    LiveFeed,
    DeliveryLogQuery,
    DeliveryRetryRepository,
    ShowDeliveries,
    RetryDelivery,
    KeepPreferences,
    trustedHosts,
    WebhookRepository,
    WebhookDeliveryRepository,
    WebhookLogQuery,
    ManageWebhooks,
    WebhookDeliveries,
  ],
  controllers: [NotificationController, DeliveryController, WebhookController, LiveController],
})
export class NotificationsHttpModule {}

const mailSender = {
  provide: MailSender,
  useFactory: (config: Config, uow: UnitOfWork, mailbox: MailboxRepository) => openMailSender(config, uow, mailbox),
  inject: [CONFIG, UnitOfWork, MailboxRepository],
};

/** Lets go of the mail server when the process stops. */
@Injectable()
class MailSenderClosing implements OnApplicationShutdown {
  constructor(@Inject(MailSender) private readonly sender: MailSender) {}

  onApplicationShutdown(): void {
    this.sender.close();
  }
}

const webhookSender = { provide: WebhookSender, useFactory: (trusted: TrustedHosts) => new WebhookSender(trusted), inject: [TRUSTED_HOSTS] };

export const notificationJobs = [DeliverMailJob, TellItemChangesJob, TellIdentifierHitsJob, TellIdentifierAnswersJob, TellInfectedJob, QueueWebhooksJob, SendWebhooksJob, WarnOfBackupJob, CheckInvariantsJob];

/** The background work of this context. */
@Module({
  imports: [NotificationsModule],
  providers: [mailSender, MailSenderClosing, DigestRepository, QuietHoursOf, RightsToParts, PostMail, DeliverMail, DeliverDigests, ItemChangeQuery, TellItemChanges, IdentifierHitQuery, TellIdentifierHits, IdentifierAnswerQuery, TellIdentifierAnswers, InfectedDocumentQuery, TellInfected, trustedHosts, webhookSender, WebhookDeliveryRepository, QueueWebhooks, SendWebhooks, BackupQuery, WarnOfBackup, CheckInvariants, ...notificationJobs],
  exports: notificationJobs,
})
export class NotificationsJobsModule {}
