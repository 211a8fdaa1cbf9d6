/** Cookies as a browser keeps them, by host and port, and no redirect that is followed unseen. */
export class CookieJar {
  private readonly kept = new Map<string, Map<string, string>>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url);
    const cookies = this.kept.get(host) ?? new Map<string, string>();
    this.kept.set(host, cookies);
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers as Record<string, string>, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = set.split(';');
      const cut = pair.indexOf('=');
      const isGone = attributes.some((attribute) => /^\s*expires=Thu, 01 Jan 1970/i.test(attribute) || /^\s*max-age=0$/i.test(attribute));
      if (isGone) cookies.delete(pair.slice(0, cut));
      else cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    return response;
  }

  of(url: string): ReadonlyMap<string, string> {
    return this.kept.get(new URL(url).host) ?? new Map();
  }
}
