import { Inject, Injectable } from '@nestjs/common';
import { ProblemError, type Refusal } from '#platform';
import type { Correctable } from '../../contract.js';
import type { CorrectedEvent } from '../../domain/corrections/corrected-event.js';
import { CORRECTION_RULES, type Companion, type CorrectionRule, type EventKind } from './correction-rule.js';

/** The rules of all contexts on corrections, as one. */
@Injectable()
export class CorrectionRules {
  constructor(@Inject(CORRECTION_RULES) private readonly rules: readonly CorrectionRule[]) {}

  /** What can be corrected of an event; null when nothing can. */
  correctable(event: EventKind): Correctable | null {
    for (const rule of this.rules) {
      const found = rule.correctable(event);
      if (found) return found;
    }
    return null;
  }

  /** What is stated, as it is kept. */
  kept(event: EventKind, stated: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
    return this.rules.reduce((said, rule) => rule.kept?.(event, said) ?? said, stated);
  }

  /** Who could not have recorded it does not correct it. @throws ProblemError `event.recorder` (403) */
  refuseRecorder(event: EventKind, roles: readonly string[]): void {
    const recorders = this.rules.map((rule) => rule.recorders(event)).find((found) => found !== null);
    if (recorders && !recorders.some((role) => roles.includes(role))) throw new ProblemError('forbidden', 'event.recorder');
  }

  /** @throws ProblemError with every refusal at once */
  async refuse(corrected: CorrectedEvent, found: readonly Refusal[] = []): Promise<void> {
    const errors = [...found, ...(await this.refusals(corrected))];
    if (errors.length === 0) return;
    if (errors.every(({ pointer }) => pointer !== undefined)) throw new ProblemError('invalid', 'request.invalid', { errors });
    throw new ProblemError('rule', 'event.correction-refused', { errors });
  }

  /** Why it could not have been recorded so in the first place. */
  async refusals(corrected: CorrectedEvent): Promise<readonly Refusal[]> {
    const errors: Refusal[] = [];
    if (!corrected.void) for (const rule of this.concerned(corrected)) errors.push(...(await rule.refusals(corrected)));
    return errors;
  }

  async follow(corrected: CorrectedEvent): Promise<readonly Companion[]> {
    const companions: Companion[] = [];
    for (const rule of this.concerned(corrected)) companions.push(...(await rule.follow(corrected)));
    return companions;
  }

  private concerned({ type, subjectType, decisionId, before }: CorrectedEvent): readonly CorrectionRule[] {
    return this.rules.filter((rule) => rule.concerns({ type, subjectType, decisionId, data: before.data }));
  }
}
