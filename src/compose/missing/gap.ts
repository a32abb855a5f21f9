/** What is printed where something is missing: data cannot forge its mark, as it can none of a position. */
export class Gap {
  constructor(private readonly number: number) {}

  toString(): string {
    return `<?gap ${this.number}?>`;
  }

  /** Handlebars prints what has this method as it is. */
  toHTML(): string {
    return this.toString();
  }
}

export const GAP_MARK = /<\?gap (\d+)\?>/g;
