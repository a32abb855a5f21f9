import { refuseFile } from '../refuse.js';

/** Paragraphs and cells of a file, characters of a paragraph: ten times what the largest publication has. */
const MOST_PARTS = 300_000;
const MOST_CHARACTERS = 100_000;

/** How much of a Word file has been read: one that has more than any publication is refused. */
export class SizeOfText {
  #parts = 0;

  constructor(private readonly file: string) {}

  /** A paragraph or a cell begins. @throws Failure (数据) */
  addPart(): void {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) this.#refuse(`段落和单元格超过 ${MOST_PARTS} 个，没有读`);
  }

  /** @throws Failure (数据) */
  checkParagraph({ length }: string): void {
    if (length > MOST_CHARACTERS) this.#refuse(`一段超过 ${MOST_CHARACTERS} 个字，没有读`);
  }

  #refuse(message: string): never {
    return refuseFile(this.file, message, '只留下公开文本的各页，另存为新文件。');
  }
}
