import { launch } from './launch.mjs';

launch('src/cli.ts');
