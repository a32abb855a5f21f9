import type { Rendering } from './rendering.js';

/** Renders a compiled template to markup with position marks. */
export type Template = (context: object, rendering: Rendering) => string;
