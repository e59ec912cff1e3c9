import type { RequestHandler } from 'express';
import type { StaffIdentity } from '../../cases/ports/identity.ts';
import type { Deps } from '../deps.ts';
import { actAs, closeSession, staffOf } from '../session.ts';

/**
 * First at the desk: whoever is logged in is looked up anew. Roles are those that were claimed last, wherever that was;
 * somebody who was shut out, or has moved to another authority since, is logged out.
 */
export function onlyRegistered({ staff: register }: Pick<Deps, 'staff'>): RequestHandler {
  return async function staffRegister(req, _res, next) {
    const login = staffOf(req);
    if (login === undefined) return next();
    const member = await register.find(login.id);
    if (member === undefined || member.disabled || member.authorityId !== login.authorityId)
      await closeSession(req);
    else if (!isSame(login, member))
      actAs(req, { ...login, name: member.name, roles: member.roles });
    next();
  };
}

const isSame = (login: StaffIdentity, member: Pick<StaffIdentity, 'name' | 'roles'>): boolean =>
  login.name === member.name && login.roles.join() === member.roles.join();
