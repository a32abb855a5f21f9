import { launch } from './launch.js';

launch('bin/jobs.js');
