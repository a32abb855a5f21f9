/**
 * The folder of this package, in which its templates, catalogues and fonts lie. Seen from here it is the same in the
 * sources, in what the compiler makes of them and in the bundled program.
 */
export const PACKAGE_ROOT = new URL('../../', import.meta.url);
