import type { ServerResponse } from 'node:http';
import { LIMITS } from '../../kernel/limits.js';
import type { CodeKind } from '../api.js';
import { jsonOf } from './http/bodies.js';
import { PUBLICATION_POLICY } from './http/guard.js';
import { Refused } from './http/refused.js';
import { Making } from './making.js';
import {
  EDITS,
  FILE,
  GENERATION,
  IMPORT,
  NEW_FILE,
  PATH,
  ROLLOVER,
  TEXT,
  VERSION,
  WAIVER,
} from './request-schemas.js';
import { RouteBuilder, type RouteTable } from './routes.js';
import type { Studio } from './studio.js';

export interface FolderTold {
  readonly readOnly: boolean;
  /** A data file to be opened at once. */
  readonly open?: string;
}

/** What sources of an import may have together, as they are sent. */
const IMPORT_MEGABYTES = 10 * LIMITS.megabytes;
const KINDS: readonly CodeKind[] = ['功能分类', '部门经济分类', '政府经济分类'];

/** Every route of the studio. */
export function studioRoutes(studio: Studio, told: FolderTold): RouteTable {
  const routes = new RouteBuilder(told.readOnly);
  addReading(routes, studio, told);
  addLooking(routes, studio);
  addSaving(routes, studio);
  addMaking(routes, studio);
  return routes.table;
}

function addReading(routes: RouteBuilder, studio: Studio, { readOnly, open }: FolderTold): void {
  const { workshop, files, folder } = studio;
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
  routes.get('GET /api/codes', (query, asked) => {
    const kind = KINDS.find((one) => one === asked.query.get('kind'));
    return workshop.codes(query('q'), kind);
  });
  routes.get('GET /api/events', (_, { response }) => {
    studio.events.open(response);
    return { type: '文件夹' };
  });
}

const NO_PUBLICATION = '还不能成文：先改正数据里的错误';

function addLooking(routes: RouteBuilder, { looks, folder, workshop }: Studio): void {
  routes.get('GET /api/look', (query) => looks.at(query('file')));
  routes.get('GET /api/publication', async (query, { response }) => {
    const name = query('file');
    if (!looks.publications.latest(name)) await looks.at(name);
    const publication = looks.publications.latest(name);
    if (!publication) throw new Refused(404, NO_PUBLICATION);
    const { html, sha256 } = publication;
    sendPublication(response, html.replace('<html', `<html data-version="${sha256}"`));
    return '';
  });
  routes.get('GET /api/publication-changes', (query) => {
    const changes = looks.publications.changesSince(query('file'), query('from'));
    if (!changes) throw new Refused(404, NO_PUBLICATION);
    return changes;
  });
  routes.get('GET /api/explain', (query, asked) => {
    const file = folder.existing(query('file'));
    const figure = asked.query.get('figure');
    if (figure !== null && /^\d{1,6}$/.test(figure))
      return workshop.explain(file, { figure: Number(figure) });
    return workshop.explain(file, { path: pathIn(query('path')) });
  });
}

function addSaving(routes: RouteBuilder, studio: Studio): void {
  const { files } = studio;
  routes.change('POST /api/edit', EDITS, async (body) => studio.saved(await files.edit(body)));
  routes.change('PUT /api/text', TEXT, async (body) => studio.saved(await files.saveText(body)));
  routes.change('POST /api/undo', VERSION, async (body) => studio.saved(await files.undo(body)));
  routes.change('POST /api/redo', VERSION, async (body) => studio.saved(await files.redo(body)));
  routes.change('POST /api/waive', WAIVER, async (body) =>
    studio.saved(await new Making(studio).waive(body)),
  );
}

function addMaking(routes: RouteBuilder, studio: Studio): void {
  const making = new Making(studio);
  routes.change('POST /api/new', NEW_FILE, (body) => making.create(body));
  routes.change('POST /api/rollover', ROLLOVER, (body) => making.rollOver(body));
  routes.change('POST /api/import', IMPORT, (body) => making.import(body), IMPORT_MEGABYTES);
  routes.change('POST /api/generate', GENERATION, (body) => making.generate(body));
  routes.change('POST /api/reveal', FILE, async ({ file }) => making.reveal(file));
}

function sendPublication(response: ServerResponse, html: string): void {
  response.setHeader('Content-Security-Policy', PUBLICATION_POLICY);
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
}

function pathIn(text: string): (string | number)[] {
  const path = PATH.safeParse(jsonOf(text));
  if (!path.success) throw new Refused(400, '请求的 path 不对');
  return path.data;
}
