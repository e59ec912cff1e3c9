import type { IncomingMessage } from 'node:http';

/** What visitors have typed so far: the texts of their forms and searches that cannot be mistaken for anything else. */
export interface TypedAnswers extends Iterable<string> {
  /** Listens to a request's body beside whoever reads it. */
  hear(req: IncomingMessage): void;
}

export function typedAnswers(): TypedAnswers {
  const answers = new Set<string>();
  const keep = (form: URLSearchParams) => {
    for (const [name, value] of form) {
      // The beginning betrays the rest.
      const answer = value.trim().slice(0, 80);
      if (!ofTheForm.test(name) && isTelling(answer)) answers.add(answer);
    }
  };
  return {
    hear(req) {
      const at = req.url?.indexOf('?') ?? -1;
      if (at >= 0) keep(new URLSearchParams(req.url?.slice(at)));
      if (!req.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return;
      const chunks: Buffer[] = [];
      // A listener would set the body flowing before anybody reads it.
      const emit = req.emit.bind(req);
      req.emit = (event: string | symbol, ...given: unknown[]) => {
        if (event === 'data' && Buffer.isBuffer(given[0])) chunks.push(given[0]);
        if (event === 'end') keep(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
        return emit(event, ...given);
      };
    },
    [Symbol.iterator]: () => answers.values(),
  };
}

/** Tokens, what is pressed, and what leads a login back. */
const ofTheForm =
  /^(?:_csrf|nonce|action|do|draft|version|choice|service|state|code|iss|scope|client_id|redirect_uri|post_logout_redirect_uri|response_type|returnTo|.*\bseen)$/;

/** No word that forms choose among, no path, nothing that any number or day of a log could be. */
const isTelling = (answer: string): boolean =>
  answer.length >= 4 &&
  !/^(?:[a-z\d-]+|[\d.:,/ -]{1,7}|\d{4}-\d\d-\d\d|\/.*|https?:.*)$/.test(answer);
