/** A visitor who keeps cookies per host and port, follows nothing by itself, and runs no scripts. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  get(url: string, headers: Record<string, string> = {}): Promise<Visit> {
    return this.#send(url, { headers });
  }

  /** Posts a form as a page of the same origin would. */
  post(
    url: string,
    fields: Record<string, string> | URLSearchParams,
    headers: Record<string, string> = {},
  ) {
    return this.#send(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
  }

  /** Posts a form with files as a page of the same origin would. */
  postForm(url: string, form: FormData, headers: Record<string, string> = {}) {
    return this.#send(url, {
      method: 'POST',
      body: form,
      headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
  }

  /** Follows redirects until a page, or until an address that `stop` names. */
  async follow(visit: Visit, stop: (url: string) => boolean = () => false): Promise<Visit> {
    let at = visit;
    for (let hop = 0; hop < 15; hop += 1) {
      if (at.location === undefined || stop(at.location)) return at;
      at = await this.get(at.location);
    }
    throw new Error(`Redirected without end, last to ${at.url}`);
  }

  cookies(url: string): ReadonlyMap<string, string> {
    return this.#jar(url);
  }

  /** Puts a cookie into the jar, as another browser had it. */
  keep(url: string, name: string, value: string): void {
    this.#jar(url).set(name, value);
  }

  async #send(
    url: string,
    init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> },
  ): Promise<Visit> {
    const jar = this.#jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie && { cookie }) },
    });
    for (const line of answer.headers.getSetCookie()) keepIn(jar, line);
    const location = answer.headers.get('location');
    return {
      url,
      status: answer.status,
      headers: answer.headers,
      body: await wordsOf(answer),
      location: location === null ? undefined : new URL(location, url).href,
    };
  }

  #jar(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }
}

export interface Visit {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly location: string | undefined;
}

function keepIn(jar: Map<string, string>, line: string): void {
  const [pair = '', ...rest] = line.split(';');
  const cut = pair.indexOf('=');
  const name = pair.slice(0, cut);
  const expires = /expires=([^;]+)/i.exec(rest.join(';'))?.[1];
  const over = expires !== undefined && Date.parse(expires) < Date.now();
  if (over) jar.delete(name);
  else jar.set(name, pair.slice(cut + 1));
}

/** The value of the button that carries this text. */
export function choiceOf(page: string, text: string): string {
  const button = new RegExp(`value="([^"]+)">${text}`).exec(page)?.[1];
  if (button === undefined) throw new Error(`No button "${text}"`);
  return button;
}

/** The page; of a file, a sign for each byte. */
const wordsOf = async (answer: Response): Promise<string> =>
  answer.headers.get('content-type') === 'application/pdf'
    ? Buffer.from(await answer.arrayBuffer()).toString('latin1')
    : answer.text();
