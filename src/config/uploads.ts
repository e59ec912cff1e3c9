import type { UploadLimits } from '../cases/documents/intake.ts';
import type { Given } from './variables.ts';

const megabyte = 1_000_000;

/** How much is taken of documents: per file, per errand, and per person within a day and night. */
export const uploadsOf = (given: Given): UploadLimits => ({
  fileBytes: given.UPLOAD_FILE_MB * megabyte,
  errandBytes: given.UPLOAD_ERRAND_MB * megabyte,
  errandFiles: given.UPLOAD_ERRAND_FILES,
  personBytes: given.UPLOAD_PERSON_MB * megabyte,
});
