import { plantedBuild } from './support/planted-build.js';
import { tortureFiles } from './support/torture-files.js';
import { Torture, type TortureOptions } from './support/torture.js';

/** T20, its planted faults: with a guard taken away, the checks of test/e2e/upload-torture say what got through. */

const among = (...named: readonly string[]) => async () => (await tortureFiles()).filter(({ what }) => named.includes(what));

async function faultsWith(options: Omit<TortureOptions, 'where'>, files: ReturnType<typeof among>): Promise<readonly string[]> {
  const torture = await Torture.start({ where: 'a folder', ...options });
  try {
    return await torture.faultsOf(await files());
  } finally {
    await torture.stop();
  }
}

it('nothing that looks for viruses: each virus is seen to be handed out', async () => {
  const viruses = ['a virus', 'a virus in an archive in a document'];

  const faults = await faultsWith({ unscanned: true }, among(...viruses));

  expect(faults).toEqual(viruses.flatMap((what) => [`${what}: said to be not-scanned`, `${what}: handed out`]));
});

it('nothing that looks at what a file is: each that lies about it is seen to be kept', async () => {
  const liars = ['a page as a photo', 'a program as a PDF', 'a GIF that is a script too, as a photo', 'a document that is a bomb'];
  // The name is believed.
  const build = plantedBuild([['if (!isOf(claimed, content))', 'if (false)']]);
  try {
    const faults = await faultsWith({ services: build.services }, among(...liars));

    expect(faults).toEqual(liars.slice(0, 3).flatMap((what) => [`${what}: answered with 201 `, `${what}: something was kept of it`]));
  } finally {
    build.remove();
  }
});
