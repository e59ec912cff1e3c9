import type { Response } from 'express';
import { languages } from '../../domain/language.ts';
import type { Deps } from '../deps.ts';
import { keepLanguage } from '../set-up-language.ts';

/**
 * Where a form's other buttons lead, after what was typed is saved: language, log in, leave digital, save for later.
 * Undefined for the buttons that belong to the form itself.
 */
export function otherAction(
  action: string,
  here: { readonly service: string; readonly path: string },
  res: Response,
  deps: Deps,
): string | undefined {
  const language = languages.find((each) => action === `language:${each}`);
  if (language !== undefined) {
    keepLanguage(res, language, deps.settings.secure);
    return here.path;
  }
  if (action === 'log-in')
    return `/login?${new URLSearchParams({ returnTo: here.path }).toString()}`;
  if (action === 'log-in-again')
    return `/login?${new URLSearchParams({ returnTo: here.path, again: 'yes' }).toString()}`;
  if (action === 'leave') return `/self-service/${here.service}/another-way`;
  if (action === 'save') return `/self-service/${here.service}/saved`;
  return undefined;
}
