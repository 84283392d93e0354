import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API described as OpenAPI, from the routes and requests themselves. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Zegel')
    .setDescription('Seizure cases, items, decisions and their deadlines. Every refusal is an RFC 9457 problem.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addCookieAuth('zegel')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The key of another system.' });
  return SwaggerModule.createDocument(app, builder.build());
}

/** Serves the description at /api/v1/openapi.json. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let described: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/v1/openapi.json', () => (described ??= describeApi(app)));
}
