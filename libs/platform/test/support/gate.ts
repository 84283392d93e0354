import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be closed and opened, as a network can. Its address stays the same. */
export interface Gate {
  readonly url: string;
  /** How many connections stand open. */
  readonly standing: number;
  open(): Promise<void>;
  /** Cuts what stands and lets nobody in. */
  close(): Promise<void>;
}

/** A gate, not yet open, in front of the server of an address. */
export function gateTo(url: string, port: number): Gate {
  const target = new URL(url);
  const through = new URL(url);
  through.host = `127.0.0.1:${port}`;
  const sockets = new Set<Socket>();
  let server: Server | undefined;

  const passOn = (near: Socket): void => {
    const far = connect(Number(target.port), target.hostname);
    sockets.add(near);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy()).on('close', () => {
        to.destroy();
        sockets.delete(from);
      });
    }
  };
  return {
    url: through.href,
    get standing() {
      return sockets.size;
    },
    open: () =>
      new Promise<void>((resolve, reject) => {
        server = createServer(passOn).once('error', reject).listen(port, '127.0.0.1', resolve);
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      server = undefined;
    },
  };
}
