/**
 * Everything that crosses HTTP between the studio's page and its server: types alone, so that the page needs nothing of the
 * server and both are held to one text. Bodies are JSON in UTF-8. Every request carries the token of the address
 * (`Authorization: Bearer …`; where a header cannot be set, `?token=…`).
 *
 * Files are named by their paths below the folder that the studio was opened on, with `/`. A `sha256` is that of the bytes
 * of the data file that a page has before it: what was written in between by others makes a save stale, never lost.
 *
 * `GET /` answers `dist/page/index.html`, in which `{{nonce}}` becomes that of the answer's Content-Security-Policy (for
 * style sheets that a script makes), `GET /assets/<name>` the other files of `dist/page/`; scripts and pictures come from
 * there alone. The publication is for `<iframe sandbox="allow-same-origin" src="/api/publication?file=…&token=…">`.
 * Port and token of a folder stay the same when its studio is started again, as far as the port is free.
 */

/** The way to a value of a data file: keys of mappings and indices of lists, from the outside in. */
export type FieldPath = readonly (string | number)[];

/** Every route with what it is asked and what it answers; a refusal answers {@link Refusal}. */
export interface Routes {
  'GET /api/folder': { query: NoQuery; answer: Folder };
  'POST /api/new': { body: NewFile; answer: CreatedFile };
  'POST /api/rollover': { body: Rollover; answer: CreatedFile };
  'POST /api/import': { body: ImportAsked; answer: ImportResult };
  'GET /api/file': { query: { file: string }; answer: OpenFile };
  'GET /api/schema': { query: { file: string }; answer: Record<string, unknown> };
  'POST /api/edit': { body: EditsAsked; answer: SavedFile };
  'PUT /api/text': { body: TextSaved; answer: SavedFile };
  'POST /api/undo': { body: FileVersion; answer: SavedFile };
  'POST /api/redo': { body: FileVersion; answer: SavedFile };
  'GET /api/look': { query: { file: string }; answer: Look };
  'GET /api/publication': { query: { file: string }; answer: string };
  /** `from` is the `sha256` of the publication that the page shows. */
  'GET /api/publication-changes': { query: { file: string; from: string }; answer: PublicationChanges };
  'GET /api/explain': { query: { file: string; figure?: string; path?: string }; answer: Explanation };
  'POST /api/waive': { body: WaiverAsked; answer: SavedFile };
  'GET /api/codes': { query: { q: string; kind?: CodeKind }; answer: readonly Code[] };
  'POST /api/generate': { body: GenerationAsked; answer: Generated };
  'POST /api/reveal': { body: { file: string }; answer: { readonly folder: string } };
  /** Server-sent events, each the JSON of a {@link StudioEvent}. */
  'GET /api/events': { query: NoQuery; answer: StudioEvent };
}

type NoQuery = Readonly<Record<never, never>>;

/** The answer to what is not done: 400 asked wrongly, 401 no or another token, 403 not allowed, 404 not there, 413 too large, 422 cannot be done with this data, 500 a fault of ours. */
export interface Refusal {
  /** One sentence in Chinese. */
  readonly message: string;
  readonly hint?: string;
  readonly findings?: readonly FileFinding[];
}

// ── the folder ──

export interface Folder {
  /** As the user knows it. */
  readonly folder: string;
  readonly version: string;
  readonly readOnly: boolean;
  /** A data file named on the command line, to be opened at once. */
  readonly open?: string;
  readonly files: readonly FileCard[];
  readonly formats: readonly FormatChoice[];
  /** 决算年度 that a new file is most likely for. */
  readonly year: number;
}

/** 待核对: nobody has looked yet, a later event brings the state. 读不出: the file is no YAML; its text can still be edited. */
export type FileState = '待核对' | '通过' | '有提醒' | '未通过' | '读不出';

/** How a data file stands. */
export interface FileCard {
  readonly file: string;
  readonly name?: string;
  readonly year?: string;
  readonly format?: string;
  readonly state: FileState;
  /** Besides what is not filled in. */
  readonly errors: number;
  readonly reminders: number;
  /** Things not filled in. */
  readonly unfilled: number;
  /** Breaches with 出错说明. */
  readonly explained: number;
}

export interface FormatChoice {
  /** As `格式` names it. */
  readonly name: string;
  readonly title: string;
}

export interface NewFile {
  /** Where it shall be; a name without ending gets `.yaml`. */
  readonly file: string;
  readonly format: string;
  readonly year: number;
}

export interface Rollover {
  /** Last year's data file. */
  readonly from: string;
  /** Where it shall be; beside last year's where not given. */
  readonly file?: string;
}

export interface CreatedFile {
  readonly file: string;
}

// ── one data file ──

export interface FileVersion {
  readonly file: string;
  readonly sha256: string;
}

export interface OpenFile extends FileVersion {
  readonly text: string;
  /** Absent where the text is no YAML that can be understood: only the text can be edited then. */
  readonly outline?: Outline;
  /** Why there is no outline. */
  readonly findings: readonly FileFinding[];
  /** How many saves can be undone. */
  readonly undoable: number;
  readonly redoable: number;
}

/** A file as it is after a save. */
export type SavedFile = OpenFile;

/** What is to be filled in, in the order of the publication. */
export interface Outline {
  readonly parts: readonly OutlinePart[];
}

/** 第一部分 部门概况; what stands before all parts, and what is printed nowhere, are parts as well. */
export interface OutlinePart {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

/** A heading, table or form of the publication with the fields that are first used there. Every field stands in one section. */
export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  /** 2 to 4, as of headings: a section of a higher level is part of the one above it. */
  readonly level: number;
  /** Required fields, and those that a sentence always needs, with nothing in them. */
  readonly missing: number;
  readonly fields: readonly Field[];
}

/**
 * 金额 and 数 are numbers as text; 长文 may have several lines; 选 is one of `choices`; 码 a code of the catalogue;
 * 列 a list of texts; 表 rows of `columns`; 组 has `fields`; 多项 has a 组 for each of its items; 日期 is 2025-09-30 or as the
 * example has it; 文件 names another file.
 */
export type FieldKind =
  | '文'
  | '长文'
  | '金额'
  | '数'
  | '日期'
  | '选'
  | '码'
  | '文件'
  | '列'
  | '表'
  | '组'
  | '多项';

export interface FieldWords {
  /** The key in the data file; of a nested column all of them: 收入 一般公共预算. */
  readonly label: string;
  readonly kind: FieldKind;
  /** 万元, 元, 人, 辆, 分 … */
  readonly unit?: string;
  readonly required: boolean;
  /** What it is, as the schema says. */
  readonly help?: string;
  readonly example?: string;
  /** Of 选. */
  readonly choices?: readonly string[];
  /** Of 码: which catalogue. */
  readonly codes?: CodeKind;
}

export interface Field extends FieldWords {
  readonly path: FieldPath;
  /** Source text of a scalar; absent where nothing stands there. */
  readonly value?: string;
  /** Nothing stands there although something must. */
  readonly missing: boolean;
  /** Of what is there with nothing in it: the value that says that there is none of it, where that can be said. */
  readonly none?: EditValue;
  /** Of 组, and of 多项 its items. */
  readonly fields?: readonly Field[];
  /** Of 多项: a new item is put at the index behind the last as a mapping with this field in it. */
  readonly titleKey?: string;
  /** Of 表; of 列 one column with an empty key. */
  readonly columns?: readonly FieldColumn[];
  /** Of 表 and 列, as they stand in the file. */
  readonly rows?: readonly FieldRow[];
  /** Of a 表 whose rows go by keys (`经济分类: {30101: 12.3}`, 绩效指标 by 一级 and 二级): so many of its first columns are keys. */
  readonly keys?: number;
  /** What last year's data file has there. */
  readonly lastYear?: string;
  /** The words of the template around it. */
  readonly sentence?: { readonly before: string; readonly behind: string };
}

export interface FieldColumn extends FieldWords {
  /** Way from the row to the value; empty where the row itself is the value, and of columns that are keys. */
  readonly key: FieldPath;
}

export interface FieldRow {
  /** To take the whole row away: an edit of this path to null. */
  readonly path: FieldPath;
  /** One for each column; null where nothing stands there. */
  readonly values: readonly (string | null)[];
  /** Where each value stands, or would; null for keys, and for what a row written as `[…]` has no place for. */
  readonly paths: readonly (FieldPath | null)[];
}

// ── saving ──

/** A text empties or fills a field; null takes away the field or the item with its line; lists and mappings are put there whole. */
export type EditValue = string | null | readonly EditValue[] | { readonly [key: string]: EditValue };

/**
 * A value at a path: an item is added to a list at the index behind the last; missing mappings on the way are made. An
 * optional field that the user empties is taken away (null), a required one stays with nothing in it (empty text).
 */
export interface ValueEdit {
  readonly path: FieldPath;
  readonly value: EditValue;
}

/** New rows of a 表 or 列, behind the last: one value for each column, written as the field writes its rows. */
export interface RowsAdded {
  /** Of the field. */
  readonly path: FieldPath;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A cell of a 表 or 列, whatever it stands for: a change of a key moves the row. */
export interface CellEdit {
  /** Of the field. */
  readonly path: FieldPath;
  /** Index among its rows in the version that `sha256` names. */
  readonly row: number;
  readonly column: number;
  readonly value: string | null;
}

export type FieldEdit = ValueEdit | RowsAdded | CellEdit;

/** All of them or none. */
export interface EditsAsked extends FileVersion {
  readonly edits: readonly FieldEdit[];
  /** After answer 409: they shall be brought together with what others have made of the file. */
  readonly onto?: Onto;
}

/** How edits meet another version: if the file is still that one, both together are written. */
export interface Onto {
  readonly sha256: string;
  /** Paths of those {@link Clash}es in which the edits hold; in the others the file stays as it is. */
  readonly ours: readonly FieldPath[];
}

export interface TextSaved extends FileVersion {
  readonly text: string;
}

/** Answer 409: the file is another one than `sha256` by now. Nothing was written. */
export interface StaleSave extends Refusal {
  readonly theirs: { readonly sha256: string; readonly text: string };
  /**
   * Places that both sides have changed otherwise, and items that one has changed and the other has taken away; where nobody
   * knows any more what the page had, all that it would change; none where one of the texts cannot be understood.
   */
  readonly clashes: readonly Clash[];
  /**
   * Theirs with all of yours that does not clash; absent where one of the texts cannot be understood, and of a text that was
   * typed where its lines clash.
   */
  readonly merged?: string;
}

/** Texts are empty where nothing stands, or stands any more; of an item they say what of it was changed. */
export interface Clash {
  /** In the version that the page had. */
  readonly path: FieldPath;
  /** The way there, with the names of items: 科目 2080505 年初预算. */
  readonly label: string;
  readonly base: string;
  readonly theirs: string;
  readonly yours: string;
}

// ── looking ──

/** What the checks, the templates and a reader of the pages say of the file as it stands on the disk. */
export interface Look extends FileVersion {
  readonly state: FileState;
  readonly findings: readonly FileFinding[];
  /** By id of the section; of those with nothing to tell none. */
  readonly sections: Readonly<Record<string, SectionState>>;
  /** `sha256` of the file that `GET /api/publication` shows: the last that could be composed; absent where none could. */
  readonly publication?: string;
  /** More is to be told of this version. */
  readonly isEarly?: true;
  readonly milliseconds: number;
}

/** How to bring the publication that a page shows up to date. */
export interface PublicationChanges {
  /** `sha256` of the file that it then shows. */
  readonly publication: string;
  /** To be made in this order; absent where the whole has to be loaded. */
  readonly changes?: readonly BlocksChanged[];
}

/** `gone` blocks of a section, from the one at the index `at`, are replaced by others. */
export interface BlocksChanged {
  readonly section: number;
  readonly at: number;
  readonly gone: number;
  /** HTML of one element each: children of the `section` element. */
  readonly blocks: readonly string[];
}

export interface SectionState {
  readonly errors: number;
  readonly reminders: number;
  readonly unfilled: number;
}

/** A message as `gen-report check` says it. */
export interface FileFinding {
  /** The same for the same finding of the same file as long as it lasts. */
  readonly id: string;
  readonly rule: string;
  readonly level: '错误' | '提醒' | '已说明' | '尾差';
  readonly message: string;
  /** 2024.yaml:57:14, or a sheet and cell, or nothing. */
  readonly where?: string;
  /** In the data file, from 1; columns in UTF-16 units. Of other files `where` alone tells. */
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** The field that it is about, where it is one of the data file. */
  readonly path?: FieldPath;
  readonly section?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  /** Heading or title in print. */
  readonly under?: string;
  readonly hint?: string;
  readonly unfilled?: number;
  readonly waiver?: { readonly reason: string; readonly date: string };
  /** Whether 出错说明 can be written for it. */
  readonly canWaive: boolean;
  readonly related: readonly {
    readonly message: string;
    readonly where: string;
    readonly path?: FieldPath;
  }[];
}

export interface WaiverAsked extends FileVersion {
  /** Id of the finding. */
  readonly finding: string;
  readonly reason: string;
}

/**
 * Why a figure is what it is. In the HTML of `GET /api/publication` every figure is `<data data-figure="12">`, asked for by
 * `figure=12`; `<html data-version>` is the `sha256` of the data file; one that a field says, and a text that one says, has `data-path` as well, the JSON of its {@link FieldPath}. Where something is not
 * filled in yet, or what stands there rests on that, the page prints `<data data-unfilled data-path>【待填】</data>`.
 */
export interface Explanation {
  /** 收入.总计, where it has a name. */
  readonly name?: string;
  /** As printed, or exact where it is not. */
  readonly value: string;
  /** Formula, operands with their places, rounding: as `gen-report explain` says it. */
  readonly lines: readonly ExplanationLine[];
  /** Wherever it is printed: ids of figures in the publication. */
  readonly figures: readonly string[];
  /** The field that it is, or the first that it comes from. */
  readonly path?: FieldPath;
}

export interface ExplanationLine {
  readonly text: string;
  /** How far it is indented, from 0. */
  readonly depth: number;
  readonly path?: FieldPath;
}

// ── catalogue ──

export type CodeKind = '功能分类' | '部门经济分类' | '政府经济分类';

export interface Code {
  readonly code: string;
  readonly name: string;
  readonly kind: CodeKind;
  /** Names of 类 and 款 above it. */
  readonly above: readonly string[];
  /** 2024年起, 名称未见原文 … */
  readonly remark?: string;
}

// ── importing and generating ──

export interface ImportAsked {
  /** Data file; made where it is not there, then with `format` and `year`. */
  readonly file: string;
  readonly format?: string;
  readonly year?: number;
  /** `sha256` of the data file that the preview was of; without it nothing is applied to a file that is there. */
  readonly sha256?: string;
  readonly sources: readonly { readonly name: string; readonly base64: string }[];
  /** false: tell what would change, and write nothing. */
  readonly apply: boolean;
  /** Names of places where the source holds, and where the data file does: {@link ImportConflict}.name, or 全部. */
  readonly accept: readonly string[];
  readonly keep: readonly string[];
}

export interface ImportResult {
  /** false where there is a conflict or an error left, or `apply` was not asked. */
  readonly applied: boolean;
  readonly sha256?: string;
  readonly changes: readonly ImportChange[];
  readonly conflicts: readonly ImportConflict[];
  readonly same: number;
  readonly kept: number;
  /** What is still to be filled in, by the name of the field. */
  readonly left: readonly { readonly name: string; readonly count: number }[];
  /** Tables that were read, and those that are not known. */
  readonly tables: readonly string[];
  readonly unknown: readonly string[];
  readonly findings: readonly FileFinding[];
}

export interface ImportChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** 部门决算.xls Z03!F12. */
  readonly place: string;
}

export interface ImportConflict {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly place: string;
  /** What was imported last; absent where nothing was. */
  readonly last?: string;
}

export type OutputFormat = 'pdf' | 'docx' | 'html' | 'html-inline' | 'xlsx' | 'csv' | 'json';

export interface GenerationAsked {
  readonly file: string;
  readonly formats: readonly OutputFormat[];
}

export interface Generated {
  /** Paths below the folder; none where it failed. */
  readonly written: readonly string[];
  readonly findings: readonly FileFinding[];
}

// ── events ──

/** 保存: the file on the disk is another one, by whomever. 看过: a look is ready. 进行: something takes longer. 文件夹: files have come or gone. */
export type StudioEvent =
  | { readonly type: '保存'; readonly file: string; readonly sha256: string }
  /** What is known already while a look goes on: findings of the check, the page; what a reader of the pages says is that of the version before. */
  | { readonly type: '先见'; readonly look: Look }
  | { readonly type: '看过'; readonly look: Look }
  | { readonly type: '进行'; readonly file: string; readonly stage: string }
  | { readonly type: '文件夹' };
