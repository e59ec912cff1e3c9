import { launch } from './launch.mjs';

launch('bin/mutation-run.mjs', { dev: true });
