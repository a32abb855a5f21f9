import type { Table } from '../../document/tree.js';
import type { TableMeasures } from '../decisions.js';
import type { Placeable } from '../page/placeable.js';
import { namedIn, paragraphStyle } from '../setting.js';
import { shrunkSize } from '../table/cell-room.js';
import { fitTable, type TableFit } from '../table/fit-table.js';
import { fitsInSomeLook, fittingLook, longLook } from '../table/fitting-look.js';
import { type MeasuredTable, measureTable } from '../table/measure-table.js';
import { lowerTable, type SetTable, setTable } from '../table/set-table.js';
import { lineScale, PLAIN_LOOK, type TableLook, withLook } from '../table/table-look.js';
import { grownNeeds, tableNeeds } from '../table/table-needs.js';
import { tablePages } from '../table/table-pages.js';
import type { BlockContext } from './block-context.js';
import { continuedTitle } from './continued-title.js';
import { placeableTable } from './placeable-table.js';

/** A table in one of its looks. */
interface Laid {
  readonly fit: TableFit;
  readonly set: SetTable;
  readonly measures: TableMeasures;
}

/** Makes a table ready to be placed; how large and how close it is set is decided where it is. */
export function layTable(table: Table, context: BlockContext, hasNotes: boolean): Placeable {
  const { setting, measure, pageHeight } = context;
  const style = namedIn(setting.design.tables, table.style, 'table style');
  const measured = measureTable(table, style, setting);
  const { size, keepWithNext } = paragraphStyle(setting, style.style);
  const place = { left: measure.left, pageHeight, hasNotes };
  const needs = tableNeeds(measured);
  const plain = layAnew(PLAIN_LOOK);
  const lower = new Map<TableLook, Laid>();
  setting.tables.set(table, plain.measures);
  return placeableTable({
    plain: plain.set,
    keepWithNext,
    title: continuedTitle(table, measured, measure, setting),
    choose(room) {
      const { set, measures } =
        fittingLook(plain, measured, lay, room) ?? longLook(plain, measured, lay, room);
      const pages = tablePages(set, room);
      const cuts = room.isKeptWhole ? measures.cuts.map((cut) => ({ ...cut, below: false })) : measures.cuts;
      const headsAgain = pages.flatMap(({ again }) => again ?? []);
      setting.tables.set(table, { ...measures, cuts, headsAgain });
      return { set, pages };
    },
    fits: (room) => fitsInSomeLook(plain, lay, room),
  });

  /** Lower looks are tried for several rooms, larger ones once. */
  function lay(look: TableLook): Laid {
    if (look.grown > 0) return layAnew(look);
    const known = lower.get(look) ?? layLower(look);
    lower.set(look, known);
    return known;
  }

  function layAnew(look: TableLook): Laid {
    const looking = withLook(measured, look);
    const fit = fitTable(looking, grownNeeds(needs, look.grown), measure.width);
    return laid(look, looking, fit, setTable(fit, place));
  }

  /** Lower rows change neither the widths of columns nor where lines break. */
  function layLower(look: TableLook): Laid {
    const looking = withLook(measured, look);
    return laid(look, looking, plain.fit, lowerTable(plain.set, looking, place));
  }

  function laid(look: TableLook, looking: MeasuredTable, fit: TableFit, set: SetTable): Laid {
    const measures = {
      columns: fit.widths,
      size: shrunkSize(size + look.grown, fit.table, fit.shrink),
      lineScale: lineScale(look),
      rowHeight: looking.style.rowHeight,
      paddingY: looking.style.paddingY - style.border / 2,
      cuts: set.cuts,
      lines: set.lines,
      headsAgain: [],
    };
    return { fit, set, measures };
  }
}
