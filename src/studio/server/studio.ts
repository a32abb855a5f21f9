import type { OpenFile } from '../api.js';
import { Cards } from './cards.js';
import { type DataFile, DataFiles, whyUnreadable } from './files/data-files.js';
import { DataFolder } from './files/data-folder.js';
import { FileOutlines } from './files/file-outlines.js';
import { StateFolder } from './files/state-folder.js';
import { FileFindings } from './findings/file-findings.js';
import { EventStream } from './http/event-stream.js';
import { Looks } from './looks.js';
import type { Workshop } from './workshop.js';

/** A folder that is open: its files, what is known of them, and the pages that look at it. */
export class Studio {
  readonly folder: DataFolder;
  readonly state: StateFolder;
  readonly outlines: FileOutlines;
  readonly files: DataFiles;
  readonly findings: FileFindings;
  readonly events = new EventStream();
  readonly looks: Looks;
  readonly cards: Cards;

  constructor(
    folder: string,
    readonly workshop: Workshop,
  ) {
    this.folder = new DataFolder(folder);
    this.state = new StateFolder(this.folder.path);
    this.outlines = new FileOutlines(this.folder.path, workshop);
    this.files = new DataFiles(this.folder, this.state, workshop, this.outlines);
    this.findings = new FileFindings(this.folder, this.outlines);
    this.cards = new Cards(this.folder, workshop, (event) => this.events.send(event));
    this.looks = new Looks(this.files, workshop, this.findings, (event) => {
      if (event.type === '看过') this.cards.learn(event.look);
      this.events.send(event);
    });
  }

  /** A file as its page gets it; a look at it begins. */
  opened(file: DataFile): OpenFile {
    const { name, sha256, source } = file;
    void this.looks.at(name).catch(() => {});
    const common = { file: name, sha256, text: source.text, ...this.files.stepsOf(name) };
    try {
      return { ...common, outline: this.outlines.outlineOf(source), findings: [] };
    } catch (error) {
      return { ...common, findings: this.findings.of(file, whyUnreadable(error)).findings };
    }
  }

  /** A file after a save: other pages are told. */
  saved(file: DataFile): OpenFile {
    this.events.send({ type: '保存', file: file.name, sha256: file.sha256 });
    return this.opened(file);
  }

  async close(): Promise<void> {
    this.cards.close();
    this.events.close();
    await this.workshop.close();
  }
}
