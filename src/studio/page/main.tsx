import { render } from 'preact';
import { App } from './app.js';
import { keepFocus } from './keep-focus.js';
import { openStudio } from './state/studio.js';

render(<App />, document.body);
keepFocus();
void openStudio();
