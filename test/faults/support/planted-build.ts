import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The built services with a fault in them, for a test that must find it. Call `remove` afterwards. */
export interface PlantedBuild {
  readonly services: string;
  remove(): void;
}

/** @param plants of what was built: a text that stands there once, and what takes its place */
export function plantedBuild(plants: readonly (readonly [found: string | RegExp, put: string])[]): PlantedBuild {
  // Beside the services: what they load by its place is found as before.
  const services = mkdtempSync(path.resolve('dist/planted-'));
  cpSync(path.resolve('dist/services'), services, { recursive: true, filter: (file) => !file.endsWith('.map') });
  const remove = (): void => rmSync(services, { recursive: true, force: true });
  // Not what is left of the build before.
  const { files } = JSON.parse(readFileSync(path.resolve('dist/.services-build.json'), 'utf8')) as { files: Readonly<Record<string, string>> };
  const ours = Object.keys(files).filter((name) => name.endsWith('.js') && !name.startsWith('packages-'));
  for (const [found, put] of plants) {
    const holders = ours.filter((name) => readFileSync(path.join(services, name), 'utf8').split(found).length === 2);
    const [holder, ...others] = holders;
    if (holder === undefined || others.length > 0) {
      remove();
      throw new Error(`${holders.length} files of the services hold ${String(found)} once`);
    }
    writeFileSync(path.join(services, holder), readFileSync(path.join(services, holder), 'utf8').replace(found, () => put));
  }
  return { services, remove };
}
