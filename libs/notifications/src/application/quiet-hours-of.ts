import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { endOfQuiet } from '../domain/preferences.js';
import { PreferenceRepository } from '../persistence/preference.repository.js';

/** Whether a person is not to be mailed now. */
@Injectable()
export class QuietHoursOf {
  constructor(
    private readonly preferences: PreferenceRepository,
    private readonly clock: Clock,
  ) {}

  /** When the quiet hours end that hold now; null outside them. */
  async until(userId: string): Promise<Date | null> {
    const { preferences } = await this.preferences.of(userId);
    return endOfQuiet(preferences, this.clock.now());
  }
}
