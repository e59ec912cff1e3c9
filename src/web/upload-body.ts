import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import type { Intake, Upload } from '../cases/documents/intake.ts';
import type { UploadFault } from '../cases/documents/file-fault.ts';
import type { KeptDocument } from '../cases/ports/attachments.ts';
import { failed, type Result } from '../domain/result.ts';
import type { Raw } from '../self-services/raw.ts';
import { checkToken, csrfState, type CsrfState } from './csrf.ts';
import type { Deps } from './deps.ts';
import { Refusal } from './refusal.ts';
import { isFromHere } from './same-origin.ts';
import { cleanForm } from './set-up-body.ts';
import { allowTime } from './upload-time.ts';
import { isUpload, roomForFields } from './uploads.ts';

/** A form with a file, as it was sent. `file` is absent where none was chosen. */
export interface ReceivedForm {
  readonly raw: Raw;
  readonly csrf: CsrfState;
  readonly file?: Result<KeptDocument, UploadFault | 'one-at-a-time'>;
}

type Plan = Omit<Upload, 'name' | 'bytes'>;
/** Where a file goes, by what the form has said before it. */
type Planned = Plan | ((raw: Raw) => Plan);

/**
 * Reads a form with at most one file, field by field as it comes. The token stands before the file: as long as it has not
 * come and is not good, no byte of a file is kept. What is too large by what it says of itself is not read at all. Throws
 * a Refusal for what is no form, and StoreUnavailable.
 */
export async function receiveForm(
  req: Request,
  res: Response,
  plan: Planned,
  deps: Pick<Deps, 'intake' | 'attachments' | 'secrets' | 'clock' | 'settings'>,
): Promise<ReceivedForm> {
  if (!isUpload(req)) return { raw: (req.body ?? {}) as Raw, csrf: csrfState(req) };
  const most = deps.intake.limits.fileBytes + roomForFields;
  if (Number(req.headers['content-length']) > most)
    return { raw: {}, csrf: 'expired', file: failed('too-large') };
  allowTime(req);
  const check = () => checkToken(req, isFromHere(req, deps.settings.baseUrl.origin), deps);
  const { kept, error } = await read(req, res, plan, deps.intake, check);
  const raw = cleanForm((req.body ?? {}) as Readonly<Record<string, unknown>>);
  req.body = raw ?? {};
  const csrf = check();
  // Nothing is kept of a form that was not taken as a whole.
  if (kept?.ok && (error !== undefined || raw === undefined || csrf !== 'ok'))
    await deps.attachments.remove(planOf(plan, raw).basket, kept.value.id);
  if (isSeveral(error)) return { raw: raw ?? {}, csrf, file: failed('one-at-a-time') };
  if (error !== undefined) throw asRefusal(error);
  if (raw === undefined) throw new Refusal('invalid');
  return { raw, csrf, ...(kept && { file: kept }) };
}

type Kept = NonNullable<ReceivedForm['file']>;

interface Reading {
  kept?: Kept;
  error?: unknown;
}

async function read(
  req: Request,
  res: Response,
  plan: Planned,
  intake: Intake,
  check: () => CsrfState,
): Promise<Reading> {
  const reading: Reading = {};
  const hold = async (name: string, stream: Readable, done: (error: unknown) => void) => {
    let fault: unknown = null;
    try {
      const bytes = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
      const before = cleanForm(req.body as Record<string, unknown>);
      reading.kept = await intake.take({ ...planOf(plan, before), name, bytes });
    } catch (error) {
      fault = error;
    }
    // What was not read must go by, or nothing behind it comes.
    stream.resume();
    done(fault);
  };
  const parse = multer({
    // Else æ, ø and å in names come out as two signs each.
    defParamCharset: 'utf8',
    limits,
    fileFilter: (_req, _file, take) => take(null, check() === 'ok'),
    storage: {
      _handleFile: (_req, { originalname, stream }, done) => void hold(originalname, stream, done),
      _removeFile: (_req, _file, done) => done(null),
    },
  }).single('file');
  const error = await new Promise<unknown>((resolve) => {
    parse(req, res, resolve);
  });
  return error === undefined || error === null ? reading : { ...reading, error };
}

const limits = {
  files: 1,
  fields: 12,
  parts: 14,
  fieldSize: 8_000,
  fieldNameSize: 60,
  headerPairs: 12,
};

const planOf = (plan: Planned, raw: Raw = {}): Plan =>
  typeof plan === 'function' ? plan(raw) : plan;

const isSeveral = (error: unknown): boolean =>
  error instanceof MulterError &&
  (error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_UNEXPECTED_FILE');

/** The parser's own words quote what was sent. */
const asRefusal = (error: unknown): unknown =>
  error instanceof MulterError || (error instanceof Error && isOfParser.test(error.message))
    ? new Refusal('invalid')
    : error;

const isOfParser =
  /^(?:Multipart:|Malformed|Unexpected end|Request (?:aborted|closed|error)|Unsupported)/;
