import { withinGrace } from '../queues/grace.js';
import type { Config } from '../config/config.js';
import { Tracing } from './tracing.js';

const SENT_EVERY_MILLISECONDS = 1_000;
const SENT_WITHIN_MILLISECONDS = 5_000;

/** Opens the way to the collector. What is needed for it is only loaded when there is one. */
export async function openTracing({ ZEGEL_TRACES_URL: url }: Pick<Config, 'ZEGEL_TRACES_URL'>, service: string): Promise<Tracing> {
  if (url === undefined) return new Tracing(null, () => Promise.resolve());
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([import('@opentelemetry/sdk-trace'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources')]);
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: SENT_WITHIN_MILLISECONDS });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: SENT_EVERY_MILLISECONDS, exportTimeoutMillis: SENT_WITHIN_MILLISECONDS })],
  });
  return new Tracing(provider.getTracer('zegel'), () => withinGrace(provider.shutdown()));
}
