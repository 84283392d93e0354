import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { hoursAgo, today } from '../../e2e/support/dates.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** What must be sent with a route, made from its own description: every field that is asked, with a value of its kind. */
export function sampler(document: OpenAPIObject): (route: string) => { readonly query: string; readonly body: Readonly<Record<string, unknown>> | null } {
  const schemas = (document.components?.schemas ?? {}) as unknown as Readonly<Record<string, Schema>>;

  const sample = (schema: Schema): unknown => {
    if (schema.$ref) return sample(schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {});
    if (schema.allOf?.[0]) return sample(schema.allOf[0]);
    if (schema.enum) return schema.enum[0];
    if (schema.type === 'array') return [sample(schema.items ?? {})];
    if (schema.type === 'object' || schema.properties) return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {})]));
    if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
    if (schema.type === 'boolean') return true;
    return textOf(schema);
  };

  return (route) => {
    const [method = '', path = ''] = route.split(' ');
    const described = document.paths[path.replace(/:(\w+)/g, '{$1}')] as Readonly<Record<string, Operation>> | undefined;
    const { parameters = [], requestBody } = described?.[method.toLowerCase()] ?? {};
    const asked = parameters.filter((one) => one.in === 'query' && one.required).map(({ name, schema }): [string, string] => [name, String(sample(schema ?? {}))]);
    const json = requestBody?.content?.['application/json']?.schema;
    return { query: new URLSearchParams(asked).toString(), body: json ? (sample(json) as Readonly<Record<string, unknown>>) : null };
  };
}

function textOf({ format, pattern = '' }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return today();
  if (format === 'date-time') return hoursAgo(1);
  if (pattern.startsWith('^[A-Z]{3}')) return 'EUR';
  if (pattern.startsWith('^\\d')) return '1';
  return pattern.includes(':') ? '09:00' : 'x';
}
