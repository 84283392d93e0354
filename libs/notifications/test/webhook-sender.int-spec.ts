import type { ServerResponse } from 'node:http';
import { WebhookSender } from '../src/webhooks/webhook-sender.js';
import { WebhookReceiver } from './support/webhook-receiver.js';

let receiver: WebhookReceiver;
let sender: WebhookSender;

beforeAll(async () => {
  receiver = await WebhookReceiver.start();
  sender = new WebhookSender(new Set([`127.0.0.1:${receiver.port}`]));
});

beforeEach(() => {
  receiver.received.splice(0);
  receiver.answer = (response) => response.writeHead(204).end();
});

afterAll(() => receiver.stop());

const post = (url: string, by = sender) => by.send({ url, headers: { 'webhook-id': 'm' }, body: '{"é":1}' });

describe('a message to another system', () => {
  it('is posted as JSON, whole', async () => {
    expect(await post(`${receiver.url}/hook?a=1`)).toBeNull();

    expect(receiver.received).toMatchObject([{ path: '/hook?a=1', body: '{"é":1}', headers: { 'content-type': 'application/json', 'webhook-id': 'm' } }]);
  });

  it.each([400, 404, 410, 500, 503])('that is answered %i was not taken', async (status) => {
    receiver.answer = (response) => response.writeHead(status).end();

    expect(await post(receiver.url)).toEqual({ reason: String(status), away: false });
  });

  it.each([301, 302, 307, 308])('follows no redirect (%i), not even to the same host', async (status) => {
    receiver.answer = (response) => response.writeHead(status, { location: `${receiver.url}/elsewhere` }).end();

    expect(await post(receiver.url)).toEqual({ reason: String(status), away: false });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/']);
  });

  it('waits only so long for an answer', async () => {
    receiver.answer = () => undefined;

    expect(await post(receiver.url, new WebhookSender(new Set([`127.0.0.1:${receiver.port}`]), undefined, 200))).toEqual({ reason: 'timeout', away: true });
  });

  it('takes in no endless answer, and ends', async () => {
    let closed: (() => void) | undefined;
    const end = new Promise<void>((resolve) => (closed = resolve));
    const pour = (response: ServerResponse): void => {
      while (!response.destroyed && response.write(Buffer.alloc(16 * 1024)));
      if (!response.destroyed) response.once('drain', () => pour(response));
    };
    receiver.answer = (response) => {
      response.on('close', () => closed?.());
      response.writeHead(200);
      pour(response);
    };

    expect(await post(receiver.url)).toBeNull();
    await end;
  });

  it('to a system that is away fails by the code of the network', async () => {
    const gone = await WebhookReceiver.start();
    const { url, port } = gone;
    await gone.stop();

    expect(await post(url, new WebhookSender(new Set([`127.0.0.1:${port}`])))).toEqual({ reason: 'ECONNREFUSED', away: true });
  });
});

describe('the own network', () => {
  const nobody = new WebhookSender(new Set());

  it.each(['http', 'https'])('is not reached by an address that names it (%s)', async (scheme) => {
    expect(await post(`${scheme}://127.0.0.1:${receiver.port}/`, nobody)).toEqual({ reason: 'address-refused', away: false });
    expect(receiver.received).toEqual([]);
  });

  it.each([
    ['only', [{ address: '127.0.0.1', family: 4 }]],
    ['also', [{ address: '93.184.215.14', family: 4 }, { address: '127.0.0.1', family: 4 }]],
    ['in the dress of IPv6', [{ address: '::ffff:127.0.0.1', family: 6 }]],
  ])('is not reached by a name that leads there %s, at the moment of connecting', async (_, addresses) => {
    const rebinding = new WebhookSender(new Set(), (_name, done) => done(null, addresses));

    expect(await post(`https://rebind.example:${receiver.port}/`, rebinding)).toEqual({ reason: 'address-refused', away: false });
    expect(receiver.received).toEqual([]);
  });

  it('is reached by a trusted name', async () => {
    const trusting = new WebhookSender(new Set(['broker.internal']), (_name, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));

    expect(await post(`http://broker.internal:${receiver.port}/`, trusting)).toBeNull();
    expect(receiver.received).toHaveLength(1);
  });
});
