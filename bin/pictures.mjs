import { launch } from './launch.mjs';

launch('test/support/take-pictures.ts', { dev: true });
