import type { FieldColumn } from '../../api.js';

/** Heads of a table; columns that lie in the same mapping stand under its name. */
export function GridHead({ columns }: { columns: readonly FieldColumn[] }) {
  const heads = columns.map(({ label }) => label.split(' '));
  const deep = heads.some(({ length }) => length > 1);
  return (
    <thead>
      {deep && (
        <tr>
          <th rowSpan={2} scope="col">
            <span class="unseen">行</span>
          </th>
          {upperHeads(heads).map(({ text, span, at, tall }) =>
            tall ? (
              <ColumnHead key={at} column={columns[at]!} text={text} rowSpan={2} />
            ) : (
              <th key={at} colSpan={span} scope="colgroup">
                {text}
              </th>
            ),
          )}
          <td rowSpan={2} />
        </tr>
      )}
      <tr>
        {!deep && (
          <th scope="col">
            <span class="unseen">行</span>
          </th>
        )}
        {columns.map(
          (column, at) =>
            (!deep || heads[at]!.length > 1) && (
              <ColumnHead
                key={column.label}
                column={column}
                text={heads[at]!.slice(deep ? 1 : 0).join(' ')}
              />
            ),
        )}
        {!deep && <td />}
      </tr>
    </thead>
  );
}

function ColumnHead({ column, text, rowSpan }: { column: FieldColumn; text: string; rowSpan?: number }) {
  return (
    <th scope="col" rowSpan={rowSpan} title={column.help}>
      {text || '内容'}
      {column.unit && <span class="unit">（{column.unit}）</span>}
    </th>
  );
}

interface UpperHead {
  readonly text: string;
  readonly span: number;
  /** Of its first column. */
  readonly at: number;
  /** Over both lines: it has nothing under it. */
  readonly tall: boolean;
}

function upperHeads(heads: readonly (readonly string[])[]): readonly UpperHead[] {
  const found: UpperHead[] = [];
  for (const [at, [text = '', ...rest]] of heads.entries()) {
    const last = found.at(-1);
    const tall = rest.length === 0;
    if (last && !last.tall && !tall && last.text === text)
      found[found.length - 1] = { ...last, span: last.span + 1 };
    else found.push({ text, span: 1, at, tall });
  }
  return found;
}
