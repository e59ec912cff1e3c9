import type { Registers } from '../../cases/ports/registers.ts';
import { createAsk } from '../../far-side/ask.ts';
import { type CertificateFiles, openClientCertificate } from '../../far-side/client-certificate.ts';
import { accessTokens, type TokenSettings } from '../../far-side/tokens.ts';
import { type CallParts, createCallRegister } from '../call-register.ts';
import { postForespoerg } from './digital-post.ts';
import { sf1520Persons } from './persons.ts';

/** Everything that is agreed with the Serviceplatform for look-ups. */
export interface ServiceplatformSettings extends TokenSettings {
  /** The whole address of SF1520 PersonBaseDataExtended. */
  readonly persons: URL;
  /** The address of SF1601 PostForespørg. */
  readonly digitalPost: URL;
  /** CVR number of the authority in whose name is asked, eight digits. */
  readonly cvr: string;
  readonly files: CertificateFiles;
}

/** Far more than one person's record, and far less than what would hold up others while it is read. */
const mostBytes = 131_072;

/** People and registrations for Digital Post, asked through the Serviceplatform over mutual TLS. */
export function openServiceplatform(
  settings: ServiceplatformSettings,
  outside: CallParts,
): Pick<Registers, 'persons' | 'digitalPost'> {
  const { clock, log } = outside;
  const { context, oneLine: certificate } = openClientCertificate(settings.files);
  const patience = { connectMilliseconds: 500, wholeMilliseconds: 5000, mostBytes };
  const ask = createAsk({ context, patience, keepAlive: true });
  // Tokens may take longer than whoever waits for the first one.
  const askForToken = createAsk({ context });
  const { cvr } = settings;
  const entityId = 'http://entityid.kombit.dk/service/postforespoerg/1';
  const tokenParts = { settings, ask: askForToken, certificate, clock };
  return {
    persons: sf1520Persons({
      url: settings.persons,
      cvr,
      ask,
      call: createCallRegister('persons', outside),
      clock,
      log,
    }),
    digitalPost: postForespoerg({
      url: settings.digitalPost,
      ask,
      tokens: accessTokens(tokenParts, { cvr, entityId }),
      call: createCallRegister('digital-post', outside),
      clock,
    }),
  };
}
