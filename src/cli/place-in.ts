import type { Span } from '../kernel/span.js';
import type { ReportFile } from '../read/read-report.js';

/** Where a text first stands in the data file or in a narrative beside it. */
export function placeIn({
  source,
  长文,
}: Pick<ReportFile, 'source' | '长文'>): (text: string) => Span | undefined {
  return (text) => {
    for (const file of [source, ...(长文?.values() ?? [])]) {
      const start = file.text.indexOf(text);
      if (start >= 0) return file.span(start, start + text.length);
    }
    return undefined;
  };
}
