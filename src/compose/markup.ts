import Handlebars from 'handlebars';

/** Markup made by a helper: not escaped again. */
export type SafeMarkup = Handlebars.SafeString;

export function markup(text: string): SafeMarkup {
  return new Handlebars.SafeString(text);
}

/** Text as markup. */
export function escapedMarkup(text: string): string {
  return Handlebars.escapeExpression(text);
}
