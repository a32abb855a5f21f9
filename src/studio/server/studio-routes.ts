import { PUBLICATION_POLICY } from './http/guard.js';
import { Refused } from './http/refused.js';
import { EDITS, TEXT, VERSION } from './request-schemas.js';
import { RouteBuilder, type RouteTable } from './routes.js';
import type { Studio } from './studio.js';

export interface FolderTold {
  readonly readOnly: boolean;
  /** A data file to be opened at once. */
  readonly open?: string;
}

/** Every route of the studio. */
export function studioRoutes(studio: Studio, { readOnly, open }: FolderTold): RouteTable {
  const { workshop, files, looks, folder } = studio;
  const routes = new RouteBuilder(readOnly);
  routes.get('GET /api/folder', () => ({
    folder: folder.path,
    version: workshop.version,
    readOnly,
    ...(open !== undefined && { open }),
    files: studio.cards.all(),
    formats: workshop.formats(),
    year: new Date().getFullYear() - 1,
  }));
  routes.get('GET /api/file', (query) => studio.opened(files.read(query('file'))));
  routes.get('GET /api/schema', (query) => studio.outlines.schemaOf(files.read(query('file')).source));
  routes.get('GET /api/look', (query) => looks.at(query('file')));
  routes.get('GET /api/publication', async (query, { response }) => {
    const name = query('file');
    if (!looks.publicationOf(name)) await looks.at(name);
    const publication = looks.publicationOf(name);
    if (!publication) throw new Refused(404, '还不能成文：先改正数据里的错误');
    response.setHeader('Content-Security-Policy', PUBLICATION_POLICY);
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(publication.html);
    return '';
  });
  routes.get('GET /api/events', (_, { response }) => {
    studio.events.open(response);
    return { type: '文件夹' };
  });
  routes.change('POST /api/edit', EDITS, async (body) => studio.saved(await files.edit(body)));
  routes.change('PUT /api/text', TEXT, async (body) => studio.saved(await files.saveText(body)));
  routes.change('POST /api/undo', VERSION, async (body) => studio.saved(await files.undo(body)));
  routes.change('POST /api/redo', VERSION, async (body) => studio.saved(await files.redo(body)));
  return routes.table;
}
