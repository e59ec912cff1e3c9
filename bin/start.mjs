import { launch } from './launch.mjs';

launch('src/server.ts');
