import type { INestApplicationContext } from '@nestjs/common';
import type { DemoPeople } from './demo-people.js';
import { DEMO_STORIES } from './demo-stories.js';
import { Storyteller } from './storyteller.js';

/** Records the demo cases that are not there yet. */
export async function recordDemoCases(app: INestApplicationContext, people: DemoPeople, today: string): Promise<void> {
  const teller = new Storyteller(app, people, today);
  for (const story of DEMO_STORIES) if (!(await teller.isTold(story.title))) await story.tell(teller, story.title);
}
