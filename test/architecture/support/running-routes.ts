import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ExpectedVersion, ROUTE_ACT, type RouteAct } from '#platform';

const PREFIX = '/api/v1';

/** The routes the server answers, as 'GET /api/v1/cases/:id'; read from the server itself and not from the controllers. */
export function runningRoutes(app: NestFastifyApplication): readonly string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line) ?? [];
    above.length = indent.length / 4;
    above.push(path);
    return (methods ?? '').split(', ').filter((method) => method !== '' && method !== 'HEAD').map((method) => `${method} ${above.join('')}`);
  });
}

interface Handler {
  readonly route: string;
  readonly handler: object;
  readonly controller: object;
  readonly name: string;
}

function handlersOf(app: NestFastifyApplication): readonly Handler[] {
  const scanner = new MetadataScanner();
  const found: Handler[] = [];
  for (const { instance, metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || method === undefined || !metatype) continue;
      const paths = [PREFIX, Reflect.getMetadata(PATH_METADATA, metatype) as string, Reflect.getMetadata(PATH_METADATA, handler) as string];
      found.push({ route: `${RequestMethod[method]} ${paths.map(withSlash).join('')}`, handler, controller: metatype, name });
    }
  }
  return found;
}

/** What each handler says of its act, by route. A handler that says nothing has none. */
export function actsByRoute(app: NestFastifyApplication): ReadonlyMap<string, RouteAct | undefined> {
  return new Map(handlersOf(app).map(({ route, handler }) => [route, Reflect.getMetadata(ROUTE_ACT, handler) as RouteAct | undefined]));
}

/** The routes whose handler takes the version of If-Match, and does not only have it asked for. */
export function routesThatTakeAVersion(app: NestFastifyApplication): readonly string[] {
  const taken = factoriesOf(Probe, 'probe')[0];
  return handlersOf(app).filter(({ controller, name }) => factoriesOf(controller, name).includes(taken)).map(({ route }) => route);
}

class Probe {
  probe(@ExpectedVersion() version: number): number {
    return version;
  }
}

function factoriesOf(controller: object, name: string): readonly unknown[] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Readonly<Record<string, { readonly factory?: unknown }>>;
  return Object.values(args).flatMap(({ factory }) => (factory === undefined ? [] : [factory]));
}

function withSlash(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}
