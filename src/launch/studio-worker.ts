import { launch } from './launch.js';

launch('bin/studio-jobs.js');
