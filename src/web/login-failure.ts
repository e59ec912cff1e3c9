import type { Request, Response } from 'express';
import type { LoginFailure } from '../cases/ports/identity.ts';
import { showInstant } from '../domain/dates.ts';
import { assurances } from '../domain/way.ts';
import { attemptOf } from './attempt-cookie.ts';
import type { Deps } from './deps.ts';
import type { LoginKind } from './login-attempt.ts';
import { pageOf } from './page.ts';
import { localPath } from './return-to.ts';
import { show } from './show.ts';

/** `busy`: too many logins from one address. */
export type FailureKind = LoginFailure | 'busy';

export const loginFailures = ['cancelled', 'failed', 'expired', 'too-low', 'unavailable'] as const;
export const staffLoginFailures = [...loginFailures, 'disabled'] as const;

const statuses: Readonly<Record<FailureKind, number>> = {
  cancelled: 200,
  expired: 200,
  failed: 403,
  disabled: 403,
  'too-low': 403,
  busy: 429,
  unavailable: 503,
};

const folders: Readonly<Record<LoginKind, string>> = { citizen: '', staff: '/caseworker' };

/** Why it failed, how to try again, and the way on without login. Reads `returnTo` and `level` of the query. */
export function showFailure(
  kind: LoginKind,
  failure: FailureKind,
  deps: Pick<Deps, 'services' | 'clock' | 'secrets' | 'settings'>,
): (req: Request, res: Response) => void {
  return (req, res) => {
    const { t, language } = pageOf(res);
    const returnTo = localPath(req.query['returnTo'], `${folders[kind]}/`);
    const attempt = kind === 'citizen' && failure === 'unavailable' && attemptOf(req, deps);
    const words = kind === 'staff' ? `login:staff.${keyOf(failure)}` : `login:${keyOf(failure)}`;
    const service = deps.services.find(({ id }) => returnTo.startsWith(`/self-service/${id}`));
    show(
      res,
      kind === 'staff' ? 'caseworker/login-failure' : 'pages/login-failure',
      {
        title: t(`${words}.title`),
        text: t(`${words}.text`),
        again: againAt(kind, failure, returnTo, levelIn(req)),
        stepUp: failure === 'too-low',
        tried: attempt && showInstant(attempt.at, language),
        otherWay: service && `/self-service/${service.id}/another-way`,
      },
      statuses[failure],
    );
  };
}

/** Where the browser goes after a failed login: the failure's own page, which a reload does not send again. */
export const failurePath = (
  kind: LoginKind,
  failure: LoginFailure,
  returnTo: string,
  level?: string,
): string =>
  `${folders[kind]}/login/${failure}?${new URLSearchParams({ returnTo, ...(level && { level }) }).toString()}`;

/** The level that a login is asked to reach; substantial is what self-services need unless they say otherwise. */
export function levelIn(req: Request): 'low' | 'substantial' | 'high' {
  const asked = assurances.find((level) => level === req.query['level']);
  return asked === undefined || asked === 'none' ? 'substantial' : asked;
}

const againAt = (kind: LoginKind, failure: FailureKind, returnTo: string, level: string): string =>
  `${folders[kind]}/login?${new URLSearchParams({
    returnTo,
    ...(kind === 'citizen' && { level }),
    ...(failure === 'too-low' && { stepUp: 'yes' }),
  }).toString()}`;

const keyOf = (failure: FailureKind): string => (failure === 'too-low' ? 'tooLow' : failure);
