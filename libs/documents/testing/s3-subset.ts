import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Stored {
  readonly bytes: Buffer;
  readonly modifiedAt: Date;
}

const MAX_KEYS = 2;

/**
 * As much of S3 as the file store speaks: put, get, head and delete an object, list, and multipart upload, under /bucket/key. Lists are
 * cut into small pages, so that reading on is tried too.
 */
export class S3Subset {
  readonly objects = new Map<string, Stored>();
  /** What was asked, e.g. `PUT zegel/a?partNumber=1`. */
  readonly asked: string[] = [];
  /** Answers everything with 503 while true. */
  down = false;
  private readonly uploads = new Map<string, Map<number, Buffer>>();
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));
  private uploadsMade = 0;

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Multipart uploads that were begun and neither completed nor given up. */
  get openUploads(): number {
    return this.uploads.size;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://s3');
    const key = decodeURIComponent(url.pathname.slice(1));
    this.asked.push(`${request.method} ${key}${url.search}`);
    const bytes = await readAll(request);
    if (this.down) return void response.writeHead(503).end();
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')) return void response.writeHead(403).end();
    const { status, headers = {}, body } = this.handle(request.method ?? '', key, url.searchParams, bytes);
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  private handle(method: string, key: string, query: URLSearchParams, bytes: Buffer): Answer {
    if (query.get('list-type') === '2') return this.list(key.replace(/\/$/, ''), query);
    if (query.has('uploads') || query.has('uploadId')) return this.multipart(method, key, query, bytes);
    if (method === 'PUT') {
      this.objects.set(key, { bytes, modifiedAt: new Date() });
      return { status: 200, headers: { etag: etagOf(bytes) } };
    }
    if (method === 'DELETE') {
      this.objects.delete(key);
      return { status: 204 };
    }
    const found = this.objects.get(key);
    if (!found) return xml(404, '<Error><Code>NoSuchKey</Code></Error>');
    return { status: 200, headers: { etag: etagOf(found.bytes), 'content-length': String(found.bytes.length), 'last-modified': found.modifiedAt.toUTCString() }, body: found.bytes };
  }

  private multipart(method: string, key: string, query: URLSearchParams, bytes: Buffer): Answer {
    if (query.has('uploads')) {
      const id = `upload-${(this.uploadsMade += 1)}`;
      this.uploads.set(id, new Map());
      return xml(200, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
    }
    const id = query.get('uploadId') ?? '';
    const parts = this.uploads.get(id);
    if (!parts) return xml(404, '<Error><Code>NoSuchUpload</Code></Error>');
    if (method === 'PUT') {
      parts.set(Number(query.get('partNumber')), bytes);
      return { status: 200, headers: { etag: etagOf(bytes) } };
    }
    this.uploads.delete(id);
    if (method === 'DELETE') return { status: 204 };
    const whole = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part));
    this.objects.set(key, { bytes: whole, modifiedAt: new Date() });
    return xml(200, `<CompleteMultipartUploadResult><ETag>${etagOf(whole)}</ETag></CompleteMultipartUploadResult>`);
  }

  private list(bucket: string, query: URLSearchParams): Answer {
    const prefix = `${bucket}/${query.get('prefix') ?? ''}`;
    const after = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, MAX_KEYS);
    const next = keys.length > MAX_KEYS ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    const contents = page.map(
      (key) => `<Contents><Key>${key.slice(bucket.length + 1)}</Key><LastModified>${this.objects.get(key)?.modifiedAt.toISOString()}</LastModified></Contents>`,
    );
    return xml(200, `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`);
  }
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

function xml(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>${body}` };
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
