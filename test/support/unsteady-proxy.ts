import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a service and what it needs: passes all on, late, or not at all. */
export class UnsteadyProxy {
  /** What is sent waits so long, in milliseconds; what is answered does not. */
  delay = 0;
  private isCut = false;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(host: string, port: number) {
    this.server = createServer((near) => {
      if (this.isCut) return void near.destroy();
      const far = connect(port, host);
      this.keep(near, far);
      this.keep(far, near);
      far.pipe(near);
      this.passOn(near, far);
    });
  }

  /** @returns the port on this machine */
  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Every connection breaks, and each new one at once. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  private keep(socket: Socket, other: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => {
      this.sockets.delete(socket);
      other.destroy();
    });
  }

  /** In the order in which it came, each piece at its own time. */
  private passOn(from: Socket, to: Socket): void {
    let last = 0;
    from.on('data', (piece: Buffer) => {
      last = Math.max(last, Date.now() + this.delay);
      const wait = last - Date.now();
      if (wait <= 0) to.write(piece);
      else setTimeout(() => to.destroyed || to.write(piece), wait);
    });
  }
}

/** The same address, by way of the proxy. */
export function byWayOf(url: string, port: number): string {
  return Object.assign(new URL(url), { hostname: '127.0.0.1', port: `${port}` }).href;
}
