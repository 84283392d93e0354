interface Step {
  readonly address: string;
  readonly html: string;
}

/** A browser without a screen: goes where it is sent, with the cookies of each site, and fills a form. */
export class Walker {
  private readonly jar = new Map<string, Map<string, string>>();

  /** What the browser keeps for a site. */
  cookies(address: string): ReadonlyMap<string, string> {
    return this.jar.get(new URL(address).origin) ?? new Map<string, string>();
  }

  /** Goes on until nobody sends it further. @returns where it is and what it reads there */
  async go(address: string, form?: URLSearchParams): Promise<Step> {
    let [next, body] = [address, form];
    for (;;) {
      const cookie = [...this.cookies(next)].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie }, ...(body && { method: 'POST', body }) });
      this.keep(next, answer.headers.getSetCookie());
      const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
      if (location === null) return { address: next, html: await answer.text() };
      [next, body] = [new URL(location, next).href, undefined];
    }
  }

  private keep(address: string, lines: readonly string[]): void {
    const { origin } = new URL(address);
    const kept = this.jar.get(origin) ?? new Map<string, string>();
    this.jar.set(origin, kept);
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') kept.delete(name);
      else kept.set(name, value);
    }
  }
}

/** Signs in at the development provider as a person does: to the page of the provider, login and password, and back. @returns the token of the session */
export async function signInAtDevIdp(url: string, { login, password }: { readonly login: string; readonly password: string }): Promise<string> {
  const walker = new Walker();
  const { address, html } = await walker.go(`${url}/api/v1/sign-in/start`);
  const action = /action="(\/sign-in\/[^"]+)"/.exec(html)?.[1];
  if (action === undefined) throw new Error(`there is no form at ${address}`);
  const end = await walker.go(new URL(action, address).href, new URLSearchParams({ login, password }));
  const token = walker.cookies(url).get('zegel');
  if (token === undefined) throw new Error(`nobody was signed in: ${end.address}`);
  return token;
}
