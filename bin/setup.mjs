import { install } from './install.mjs';

install({ dev: true });
console.log('Everything is installed.');
