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

const ENTITIES: ReadonlyMap<string, string> = new Map(
  [...'<>"\'`=&'].map((sign) => [escapedMarkup(sign), sign]),
);

/** The text that was made markup. */
export function unescapedMarkup(markup: string): string {
  return markup.replaceAll(/&#?\w+;/g, (entity) => ENTITIES.get(entity) ?? entity);
}
