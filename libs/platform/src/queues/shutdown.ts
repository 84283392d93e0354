import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Whether this process was asked to stop: long work leaves off at the next place from which it can go on. */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown {
  private asked = false;

  get isAsked(): boolean {
    return this.asked;
  }

  beforeApplicationShutdown(): void {
    this.asked = true;
  }
}
