import type { FieldPath } from '../../api.js';
import { useView } from '../state/view.js';
import { withThousands } from './amount-text.js';
import { markFigures } from './figures-differ.js';

interface LastYearProps {
  readonly path: FieldPath;
  readonly text: string;
  readonly now: string;
  /** A text that can be taken over; a figure never is. */
  readonly long: boolean;
}

/** What stood there last year; of a text its figures are marked that this year's does not have. */
export function LastYear({ path, text, now, long }: LastYearProps) {
  const view = useView();
  if (!long) return <p class="last-year">上年 {withThousands(text)}</p>;
  return (
    <p class="last-year">
      上年{' '}
      {markFigures(text, now).map(({ text: piece, differs }, at) =>
        differs ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
      )}
      {now === '' && (
        <button type="button" class="plain" onClick={() => view.session.type(path, text)}>
          照上年填
        </button>
      )}
    </p>
  );
}
