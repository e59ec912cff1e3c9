import { launch } from './launch.mjs';

launch('src/seed.ts');
