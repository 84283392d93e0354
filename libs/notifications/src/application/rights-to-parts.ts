import { Injectable } from '@nestjs/common';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import type { DigestPart } from '../persistence/digest.repository.js';
import { RecipientQuery } from '../persistence/recipient.query.js';
import { NO_LONGER_ALLOWED } from './deliver-mail.service.js';

/** Asks the rights to each part of a digest again; what its reader may not be told any more is given up. */
@Injectable()
export class RightsToParts {
  constructor(
    private readonly recipients: RecipientQuery,
    private readonly deliveries: DeliveryRepository,
  ) {}

  async keepAllowed(parts: readonly DigestPart[]): Promise<readonly DigestPart[]> {
    const allowed = new Set<object>(await this.recipients.allowed(parts));
    for (const { deliveryId } of parts.filter((part) => !allowed.has(part))) await this.deliveries.noteFailed(deliveryId, NO_LONGER_ALLOWED, null);
    return parts.filter((part) => allowed.has(part));
  }
}
