import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ComposeService {
  image: string;
  build?: { context: string };
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  configs?: { source: string; target: string }[];
  volumes?: string[];
  tmpfs?: string[];
  ports?: string[];
  networks?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  restart?: string;
  stop_grace_period?: string;
  container_name?: string;
  user?: string;
  privileged?: boolean;
  network_mode?: string;
  cap_drop?: string[];
  security_opt?: string[];
  logging?: { driver: string; options: Record<string, string> };
  deploy?: { replicas?: number; resources?: { limits?: { cpus?: string; memory?: string } } };
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, object | null>;
  configs: Record<string, { file: string }>;
  secrets: Record<string, { file: string }>;
}

/** The site's own values, as .env gives them. */
export type SiteSettings = Readonly<Record<string, string>>;

/** The values that .env must give, made up. */
export const SITE: SiteSettings = { ZEGEL_HOST: 'zegel.example.org', ZEGEL_MAIL_FROM: 'Zegel <zegel@example.org>' };

/** docker-compose.yml as Docker Compose reads it: anchors merged, values of .env filled in. */
export function readCompose(site: SiteSettings = SITE): ComposeFile {
  return fillIn(parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }), site) as ComposeFile;
}

function fillIn(value: unknown, site: SiteSettings): unknown {
  if (typeof value === 'string') return fillInText(value, site);
  if (Array.isArray(value)) return value.map((element) => fillIn(element, site));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, site)]));
}

/** `${NAME}`, `${NAME:-default}`, `${NAME:?complaint}`, and `$$` for a dollar sign. */
function fillInText(text: string, site: SiteSettings): string {
  return text.replace(/\$(?:\$|\{(\w+)(?::([-?])([^}]*))?\})/g, (whole, name: string | undefined, kind: string | undefined, rest: string) => {
    if (name === undefined) return '$';
    const given = site[name];
    if (given !== undefined && given !== '') return given;
    if (kind === '-') return rest;
    throw new Error(kind === '?' ? `${name}: ${rest}` : `${whole} has no value`);
  });
}

/** A deep copy, for planting a fault in. */
export function copyOf(compose: ComposeFile): ComposeFile {
  return structuredClone(compose);
}

/** One service, which must exist. */
export function serviceOf(compose: ComposeFile, name: string): ComposeService {
  const service = compose.services[name];
  if (!service) throw new Error(`docker-compose.yml has no service ${name}`);
  return service;
}

/** Whether the service runs the image of this project. */
export function isOurs({ build }: ComposeService): boolean {
  return build !== undefined;
}

/** Whether the service stays up; the others do one thing and end. */
export function isLongRunning({ restart }: ComposeService): boolean {
  return restart !== 'no';
}

/** `512m`, `1g` in bytes, by powers of two. */
export function bytesOf(size: string): number {
  const [, number = '', unit = ''] = /^(\d+)([kmg]?)b?$/.exec(size) ?? [];
  if (number === '') throw new Error(`${size} is not a size`);
  return Number(number) * 1024 ** ['', 'k', 'm', 'g'].indexOf(unit);
}

/** `35s`, `1m30s` in seconds. */
export function secondsOf(duration: string): number {
  const [, minutes, seconds] = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(duration) ?? [];
  return Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/** The value after a flag, or after its `=`. */
export function flagOf(command: readonly string[] = [], flag: string): string | undefined {
  const at = command.indexOf(flag);
  if (at >= 0) return command[at + 1];
  return command.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
}
