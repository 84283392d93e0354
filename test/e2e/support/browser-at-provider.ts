/** A browser as far as signing in needs one: it keeps cookies of one site, and follows where it is sent, step by step. */
export class BrowserAtProvider {
  private readonly jar = new Map<string, string>();

  constructor(private readonly url: string) {}

  get cookies(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.jar);
  }

  /** The token of the session, when there is one. */
  get session(): string | undefined {
    return this.jar.get('zegel');
  }

  plant(name: string, value: string): void {
    this.jar.set(name, value);
  }

  /** Goes to an address. @returns where it sends the browser next */
  async go(address: string): Promise<string> {
    const response = await fetch(new URL(address, this.url), { redirect: 'manual', headers: { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    // A browser follows an address only when the answer tells it to.
    return response.status >= 300 && response.status < 400 ? (response.headers.get('location') ?? '') : '';
  }

  /** To the provider with the question. @returns the address with the question */
  ask(to = '/', more = ''): Promise<string> {
    return this.go(`/api/v1/sign-in/start?to=${encodeURIComponent(to)}${more}`);
  }

  /** The whole way there and back. @returns where it ends */
  async signIn(to = '/', more = ''): Promise<string> {
    return this.go(await this.go(await this.ask(to, more)));
  }
}
