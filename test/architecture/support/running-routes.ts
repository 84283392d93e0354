import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROUTE_ACT, type RouteAct } from '#platform';

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

/** What each handler says of its act, by route. A handler that says nothing has none. */
export function actsByRoute(app: NestFastifyApplication): ReadonlyMap<string, RouteAct | undefined> {
  const scanner = new MetadataScanner();
  const found = new Map<string, RouteAct | undefined>();
  for (const { instance, metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || method === undefined || !metatype) continue;
      const paths = [PREFIX, Reflect.getMetadata(PATH_METADATA, metatype) as string, Reflect.getMetadata(PATH_METADATA, handler) as string];
      found.set(`${RequestMethod[method]} ${paths.map(withSlash).join('')}`, Reflect.getMetadata(ROUTE_ACT, handler) as RouteAct | undefined);
    }
  }
  return found;
}

function withSlash(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}
