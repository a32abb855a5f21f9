/** What is printed where something is missing: data cannot forge its mark, as it can none of a position. */
export class Gap {
  protected readonly target: string = 'gap';

  constructor(private readonly number: number) {}

  toString(): string {
    return `<?${this.target} ${this.number}?>`;
  }

  /** Handlebars prints what has this method as it is. */
  toHTML(): string {
    return this.toString();
  }
}

/** What is printed where a draft has a stand-in for what is still to be filled in. */
export class Blank extends Gap {
  protected override readonly target = 'blank';
}

export const GAP_MARK = /<\?gap (\d+)\?>/g;
