import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';

/** The only addresses that take files. */
const takesFiles =
  /^\/(?:self-service\/[^/]+\/attachments\/[^/]+|my-cases\/[^/]+\/documents|caseworker\/cases\/[^/]+\/documents)\/?$/;

/** Bytes for the form around a file. */
export const roomForFields = 50_000;

/** Whoever sends more than this is not told kindly: the connection ends. Many a film on a phone is larger. */
export const mostSaid = 200_000_000;

/** A form that may carry a file: its token is not read before the route reads it. */
export const isUpload = ({ method, headers, originalUrl }: Request): boolean =>
  method === 'POST' &&
  mediaType(headers) === 'multipart/form-data' &&
  takesFiles.test(originalUrl.split('?')[0] ?? '');

/** What a body says it is, in small letters. */
export const mediaType = (headers: IncomingMessage['headers']): string | undefined =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase();
