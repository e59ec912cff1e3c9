import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { Language } from '../../domain/language.ts';
import type { Assurance } from '../../domain/way.ts';
import { assuranceOf, nsisUri } from '../assurance.ts';
import { citizenKey } from './accounts.ts';
import { answer, faultPage } from './pages.ts';
import { type Ask, citizensPage, staffPage } from './people.ts';
import type { DemoProviderSettings } from './settings.ts';

/** The page on which a person is chosen, and its answer. */
export async function interact(
  provider: Provider,
  settings: DemoProviderSettings,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const params = await paramsOf(provider, req, res);
  const ask = askOf(params ?? {}, req);
  if (params === undefined) return answer(res, 400, faultPage(ask.language, settings), settings);
  const forStaff = params['client_id'] === settings.staffClient.clientId;
  const show = forStaff ? staffPage : citizensPage;
  if (req.method !== 'POST') return answer(res, 200, show(ask, settings), settings);
  const result = resultOf(await choiceIn(req), forStaff, ask, settings);
  if (result === undefined) return answer(res, 422, show(ask, settings), settings);
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

type Params = Readonly<Record<string, unknown>>;

/** What the client asked for, or undefined where the login is over or was begun in another browser. */
async function paramsOf(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Params | undefined> {
  try {
    return (await provider.interactionDetails(req, res)).params;
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'SessionNotFound') return undefined;
    throw fault;
  }
}

function askOf(params: Params, req: IncomingMessage): Ask {
  const wished = textOf(params['ui_locales']) || (req.headers['accept-language'] ?? '');
  const language: Language = wished.startsWith('en') ? 'en' : 'da';
  const acr = textOf(params['acr_values']).split(' ')[0];
  const { loa_value: loa, enable_step_up: lift } = mitidParams(params['idp_params']);
  const byAcr = loa === undefined && params['prompt'] === 'login';
  return { language, level: assuranceOf(loa ?? acr), stepUp: lift === true || byAcr };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function mitidParams(text: unknown): Params {
  try {
    return (JSON.parse(textOf(text)) as { mitid?: Params }).mitid ?? {};
  } catch {
    return {};
  }
}

const longestBody = 1000;

async function choiceIn(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req) {
    body += String(chunk);
    if (body.length > longestBody) return '';
  }
  return new URLSearchParams(body).get('choice') ?? '';
}

function resultOf(
  choice: string,
  forStaff: boolean,
  ask: Ask,
  { citizens, staff }: DemoProviderSettings,
): InteractionResults | undefined {
  if (choice === 'cancel') return { error: 'access_denied' };
  const [id = '', way] = choice.split(':');
  if (forStaff) return staff.some((each) => each.id === id) ? login(id) : undefined;
  const citizen = citizens.find((each) => citizenKey(each) === id);
  if (citizen === undefined || citizen.assurance === 'none') return undefined;
  const lifted = way === 'lifted' && ask.stepUp && citizen.assurance === 'low';
  return login(id, lifted ? 'substantial' : citizen.assurance);
}

const login = (accountId: string, level?: Exclude<Assurance, 'none'>): InteractionResults => ({
  login: { accountId, remember: false, ...(level && { acr: nsisUri(level) }) },
});
