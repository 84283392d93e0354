import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HealthCheck, OpenToAll, type Health } from '#platform';

/** Whether the process lives and can serve, and its figures for Prometheus. */
@Controller()
export class HealthController {
  constructor(private readonly health: HealthCheck) {}

  @Get('health/live')
  @OpenToAll()
  live(): Health {
    return { status: 'up', checks: {} };
  }

  @Get('health/ready')
  @OpenToAll()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.ready();
    if (health.status === 'down') void reply.status(503);
    return health;
  }

  @Get('metrics')
  @OpenToAll()
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    const { type, body } = await this.health.page();
    await reply.type(type).send(body);
  }
}
