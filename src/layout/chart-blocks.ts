import { chartCaption } from '../document/chart-caption.js';
import {
  type Cell,
  type Chart,
  type Paragraph,
  plainText,
  type Row,
  type Table,
  type TableStyle,
} from '../document/tree.js';
import type { BlockContext } from './block-context.js';
import { fitTable } from './fit-table.js';
import { measureTable } from './measure-table.js';
import type { Placeable } from './placeable.js';
import { setParagraph } from './set-paragraph.js';
import { setTable } from './set-table.js';
import { namedIn, paragraphStyle } from './setting.js';
import { tableBlock } from './table-block.js';
import { textBlock } from './text-block.js';

/** The title of a chart and its figures as a table: complete, if not a drawing. */
export function chartBlocks(chart: Chart, { setting, measure }: BlockContext): readonly Placeable[] {
  const chartStyle = namedIn(setting.design.charts, chart.style, 'chart style');
  const style = { ...paragraphStyle(setting, chartStyle.captionStyle), keepWithNext: true };
  const { before, number, after } = chartCaption(chart, chartStyle);
  const title: Paragraph['children'] = [{ type: 'text', value: before + number + after }];
  const table = measureTable(chartTable(chart), tableStyle(chartStyle.style), setting);
  return [
    textBlock(setParagraph(title, style, measure, setting), style),
    tableBlock(setTable(table, fitTable(table, measure.width), measure.left)),
  ];
}

/** One row for every category, one column for every series, with the unit behind the series' name. */
function chartTable(chart: Chart): Table {
  const names = chart.series.map((series) => cell(`${series.name}（${chart.unit}）`, 'center', true));
  const rows: Row[] = chart.categories.map((category, index) => ({
    cells: [
      cell(category, 'left'),
      ...chart.series.map(({ points }) => cell(plainText(points[index]!.label), 'right')),
    ],
  }));
  return {
    type: 'table',
    style: chart.style,
    title: chart.title,
    columns: [{ weight: 2 }, ...names.map(() => ({ weight: 1 }))],
    head: [{ cells: [cell('', 'center', true), ...names] }],
    body: rows,
  };
}

function cell(value: string, align: Cell['align'], header = false): Cell {
  return {
    colspan: 1,
    rowspan: 1,
    header,
    align,
    bold: false,
    children: value ? [[{ type: 'text', value }]] : [],
  };
}

function tableStyle(style: string): TableStyle {
  return {
    style,
    headStyle: style,
    minSize: 9,
    border: 0.5,
    paddingX: 3,
    paddingY: 2,
    rowHeight: 0,
    repeatHead: true,
  };
}
