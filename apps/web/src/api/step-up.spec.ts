import { stepUp } from './step-up.js';

describe('the question who the reader is', () => {
  it('is asked once for all that wait for it, and answered to all', async () => {
    const heard: boolean[] = [];
    const stop = stepUp.subscribe(() => heard.push(stepUp.isAsked()));

    const both = Promise.all([stepUp.ask(), stepUp.ask()]);
    stepUp.answer(true);
    stop();

    expect(await both).toEqual([true, true]);
    expect(heard).toEqual([true, false]);
  });

  it('is asked anew after it was turned away', async () => {
    const first = stepUp.ask();
    stepUp.answer(false);
    const second = stepUp.ask();
    stepUp.answer(true);

    expect([await first, await second]).toEqual([false, true]);
  });
});
