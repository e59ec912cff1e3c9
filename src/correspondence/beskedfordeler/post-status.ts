import { z } from 'zod';
import type { DeliveryReceipt } from '../../cases/ports/dispatch.ts';
import { readXml } from '../../far-side/read-xml.ts';

/** `on-its-way`: a step that decides nothing. `unknown`: nothing that we can read, with its kind for the log. */
export type PostStatus =
  | { readonly kind: 'receipt'; readonly receipt: DeliveryReceipt }
  | { readonly kind: 'on-its-way' }
  | { readonly kind: 'unknown'; readonly what: string };

/** What happened, by the numbers of the message type PKO_PostStatus. */
const events: Readonly<Record<string, DeliveryReceipt['outcome'] | 'on-its-way'>> = {
  // Fejlet
  'e225a75c-4b63-46c4-9423-77f5c8762445': 'not-delivered',
  // Tilbagekaldt
  'f03904aa-df6e-417f-bd74-6a01a61adbcf': 'not-delivered',
  // Afleveret Digital Post: it lies in the citizen's mailbox.
  'f7161a89-5068-4023-bc80-d7f4daad2a2e': 'delivered',
  // Modtaget Post Danmark: handed to the post.
  'e94a0a8b-60a0-42ad-8b83-52c9e15d0fb3': 'delivered',
  // Modtaget Digital Post
  'eb866ca2-b871-4387-b501-12cde577bd58': 'on-its-way',
  // Afsendt
  'db5a6025-caa3-45c3-8e02-4e6fa8142ade': 'on-its-way',
  // Modtaget Fjernprint
  'dd98e71c-41ac-4305-a47b-8f86b00e639b': 'on-its-way',
  // Klar
  'e2b30d57-504a-4e2e-ae2d-a1394a9cb0b8': 'on-its-way',
  // Afleveret til print og kuvertering
  'e3c0a021-2070-40d4-b7b7-754aeba762e9': 'on-its-way',
};

const uuid = z.string().trim().toLowerCase().pipe(z.guid());
const named = z.object({ UUIDIdentifikator: uuid });
const registration = z.object({ ObjektHandling: named });

const envelopeShape = z.object({
  Haendelsesbesked: z.object({
    BeskedId: named,
    Beskedkuvert: z.object({
      Filtreringsdata: z.object({
        // Several where the same thing was registered in steps: the last one is what happened.
        ObjektRegistrering: z.union([registration, z.array(registration).nonempty()]),
      }),
    }),
    Beskeddata: z.object({ Base64: z.string().transform((text) => text.replaceAll(/\s/g, '')) }),
  }),
});

const statusShape = z.object({
  PKO_PostStatus: z.object({
    MessageUUID: uuid.optional().catch(undefined),
    AfsendelseIdentifikator: uuid.optional().catch(undefined),
    KanalKode: z.enum(['Digital Post', 'Fysisk Post']).optional().catch(undefined),
    TransaktionsDatoTid: z.string().trim().transform(instantOf),
    FejlDetaljer: z
      .object({
        FejlKode: z
          .string()
          .trim()
          .regex(/^[\w.-]{1,40}$/),
      })
      .optional()
      .catch(undefined),
  }),
});

/**
 * Reads a message of the Beskedfordeler. Digital Post is known again by the message's UUID, a letter on paper by the
 * shipment's. Of an error only its code is kept: its text may quote the letter.
 */
export function readPostStatus(body: Buffer, duplicateCodes: readonly string[]): PostStatus {
  const envelope = envelopeShape.safeParse(readXml(body.toString('utf8')));
  if (!envelope.success) return unknown('envelope');
  const { BeskedId, Beskedkuvert, Beskeddata } = envelope.data.Haendelsesbesked;
  const registered = [Beskedkuvert.Filtreringsdata.ObjektRegistrering].flat().at(-1);
  const outcome = events[registered?.ObjektHandling.UUIDIdentifikator ?? ''];
  if (outcome === undefined) return unknown('event');
  const inner = Buffer.from(Beskeddata.Base64, 'base64').toString('utf8');
  const status = statusShape.safeParse(readXml(inner));
  if (!status.success) return unknown('status');
  const { MessageUUID, AfsendelseIdentifikator, KanalKode, FejlDetaljer, TransaktionsDatoTid } =
    status.data.PKO_PostStatus;
  const letter = MessageUUID ?? AfsendelseIdentifikator;
  if (letter === undefined) return unknown('letter');
  const why = FejlDetaljer?.FejlKode;
  // The far side says only that it had the letter before.
  const repeated = why !== undefined && duplicateCodes.includes(why);
  if (outcome === 'on-its-way' || repeated) return { kind: 'on-its-way' };
  return {
    kind: 'receipt',
    receipt: {
      id: BeskedId.UUIDIdentifikator,
      letter,
      ...(KanalKode && { via: ways[KanalKode] }),
      outcome,
      ...(outcome === 'not-delivered' && why !== undefined ? { why } : {}),
      at: TransaktionsDatoTid.toString(),
    },
  };
}

const ways = { 'Digital Post': 'digital-post', 'Fysisk Post': 'paper' } as const;

const unknown = (what: string): PostStatus => ({ kind: 'unknown', what });

/** A time without zone is taken for Danish time. */
function instantOf(text: string, context: z.RefinementCtx): Temporal.Instant {
  try {
    return /(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Copenhagen').toInstant();
  } catch {
    context.addIssue({ code: 'custom', message: 'no time' });
    return z.NEVER;
  }
}
