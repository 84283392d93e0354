import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE_ACT, type RouteAct } from '#platform';
import { POLICY } from '../domain/policy.js';

/** Stops the start when a route says nothing of its act, or names one the policy table does not know. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => faultOf(`${name}.${method}`, prototype[method]));
    });
    if (faults.length > 0) throw new Error(`Routes without a right: ${faults.join(', ')}.`);
  }
}

function faultOf(name: string, handler: (() => unknown) | undefined): string[] {
  if (!handler || (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined) === undefined) return [];
  const route = Reflect.getMetadata(ROUTE_ACT, handler) as RouteAct | undefined;
  return route && (route.open || Object.hasOwn(POLICY, route.act)) ? [] : [name];
}
