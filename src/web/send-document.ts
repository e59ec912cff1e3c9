import { once } from 'node:events';
import type { Request, Response } from 'express';
import { endings } from '../cases/documents/file-name.ts';
import type { DocumentType, OpenedDocument } from '../cases/ports/attachments.ts';

const mediaTypes: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/**
 * Sends a document to be saved, never to be shown by the browser in our name: what it is, our own look into it says. Piece
 * by piece, as fast as the reader takes them.
 */
export async function sendDocument(
  req: Request,
  res: Response,
  { document, body }: OpenedDocument,
): Promise<void> {
  const { type, name, bytes } = document;
  res.setHeader('Content-Type', mediaTypes[type]);
  res.setHeader('Content-Length', bytes);
  res.setHeader('Content-Disposition', disposition(name, type));
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader('Cache-Control', 'no-store');
  if (req.method === 'HEAD') return void res.end();
  for await (const piece of body) {
    if (res.destroyed) return;
    if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
  }
  res.end();
}

/** A plain name for whoever reads no other, and its own in UTF-8 (RFC 6266). */
function disposition(name: string, type: DocumentType): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="bilag.${endings[type]}"; filename*=UTF-8''${encoded}`;
}
