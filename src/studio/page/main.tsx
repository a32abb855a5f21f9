import { render } from 'preact';
import { App } from './app.js';
import { openStudio } from './state/studio.js';

render(<App />, document.body);
void openStudio();
