import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartDrawing } from '../../src/chart/drawing.js';
import { aChart, drawn, labelBoxes, leaves, overlap, shapeBox } from './drawings.js';

const TWELVE = [
  '一般公共服务支出',
  '教育支出',
  '科学技术支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '节能环保支出',
  '城乡社区支出',
  '农林水支出',
  '交通运输支出',
  '资源勘探工业信息等支出',
  '住房保障支出',
  '灾害防治及应急管理支出',
];

const texts = ({ labels }: ChartDrawing) => labels.map(({ text }) => text);

/** What lies over what, or leaves the drawing. */
function faults(drawing: ChartDrawing): string[] {
  const labels = labelBoxes(drawing);
  const filled = drawing.shapes.filter(({ fill }) => fill !== undefined).map(shapeBox);
  const bars = drawing.plan.form === 'pie' ? [] : filled;
  return [
    ...labels.flatMap((box, index) =>
      labels
        .slice(index + 1)
        .filter((other) => overlap(box, other))
        .map((other) => `${box.what} over ${other.what}`),
    ),
    ...labels.filter((box) => bars.some((bar) => overlap(box, bar))).map(({ what }) => `${what} over a bar`),
    ...[...labels, ...drawing.shapes.map(shapeBox)]
      .filter((box) => leaves(box, drawing))
      .map(({ what }) => `${what} leaves the drawing`),
  ];
}

const figure = fc
  .tuple(fc.integer({ min: -300_000, max: 1_000_000 }), fc.constantFrom(0, 1, 1, 100))
  .map(([cents, factor]) => ((cents * factor) / 100).toFixed(2));
const name = fc
  .integer({ min: 1, max: 40 })
  .map((length) => '某项基本支出和项目支出、经营支出'.repeat(3).slice(0, length));

const chart = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    series: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('pie', 'bar'),
  })
  .chain(({ count, series, kind }) =>
    fc
      .tuple(
        fc.array(name, { minLength: count, maxLength: count }),
        fc.array(fc.array(figure, { minLength: count, maxLength: count }), {
          minLength: series,
          maxLength: series,
        }),
      )
      .map(([names, figures]) => aChart(kind as 'pie' | 'bar', names, ...figures)),
  );

describe('Every drawing', () => {
  it('keeps labels apart from each other and from bars, and everything inside', () => {
    fc.assert(
      fc.property(chart, fc.integer({ min: 160, max: 700 }), (one, width) => {
        expect(faults(drawn(one, { width }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows every category and every figure', () => {
    fc.assert(
      fc.property(chart, (one) => {
        const shown = texts(drawn(one)).join('').replaceAll(/\s/g, '');
        for (const { points } of one.series)
          for (const { label } of points)
            for (const inline of label) if (inline.type === 'text') expect(shown).toContain(inline.value);
      }),
      { numRuns: 50 },
    );
  });

  it('stays on its page, with smaller letters if need be', () => {
    const names = Array.from({ length: 60 }, (_, index) => `第${index + 1}个项目支出`);
    const drawing = drawn(
      aChart(
        'bar',
        names,
        names.map((_, index) => String(index)),
      ),
      { maxHeight: 640 },
    );
    expect(drawing.height).toBeLessThanOrEqual(640);
    expect(drawing.size).toBeLessThan(10);
    expect(faults(drawing)).toEqual([]);
  });
});

describe('A circle', () => {
  it('is divided as its figures are, clockwise from 12 o’clock', () => {
    const { plan, shapes } = drawn(aChart('pie', ['甲', '乙'], ['25', '75']));
    expect(plan).toMatchObject({ form: 'pie', startAngle: 0, hasRoom: true });
    const [centre, start, end] = shapes[0]!.path.filter((step) => step.to !== 'close');
    expect(start!.x).toBeCloseTo(centre!.x);
    expect(end!.y).toBeCloseTo(centre!.y);
    expect(end!.x - centre!.x).toBeCloseTo(centre!.y - start!.y);
  });

  it('is whole for a single category', () => {
    const { shapes, labels } = drawn(aChart('pie', ['财政拨款收入', '其他收入'], ['1627.17', '0']));
    expect(shapes[0]!.path.filter(({ to }) => to === 'curve')).toHaveLength(4);
    expect(labels.map(({ text }) => text)).toEqual(['财政拨款收入', '1627.17', '其他收入 0']);
  });

  it('begins elsewhere where small parts would be crowded at 12 o’clock', () => {
    const drawing = drawn(
      aChart('pie', TWELVE, ['60', '3', '2', '45', '1380', '4', '5', '6', '1', '2', '24', '1']),
    );
    expect(drawing.plan).toMatchObject({ form: 'pie', hasRoom: false });
    expect(drawing.plan).not.toMatchObject({ startAngle: 0 });
    expect(faults(drawing)).toEqual([]);
  });

  it.each([
    ['a negative part', [['5', '-1']]],
    [
      'several series',
      [
        ['5', '1'],
        ['5', '2'],
      ],
    ],
    ['nothing but zero', [['0', '0.00']]],
  ])('cannot show %s: columns do', (_, figures) => {
    expect(drawn(aChart('pie', ['甲', '乙'], ...figures)).plan.form).toBe('columns');
  });
});

describe('Bars', () => {
  it('are columns with a legend and a round axis', () => {
    const drawing = drawn(
      aChart('bar', ['收入总计', '支出总计'], ['1234.07', '1234.07'], ['1627.17', '1627.17']),
    );
    expect(drawing.plan).toEqual({ form: 'columns', minimum: 0, maximum: 2000, interval: 500 });
    expect(texts(drawing)).toEqual(
      expect.arrayContaining(['万元', '0', '2000', '1627.17', '收入总计', '2024年']),
    );
  });

  it('are as high as their figures', () => {
    const { shapes } = drawn(aChart('bar', ['甲', '乙'], ['100', '50']));
    const [one, other] = shapes.filter(({ fill }) => fill).map(shapeBox);
    expect(one!.bottom - one!.top).toBeCloseTo(2 * (other!.bottom - other!.top));
  });

  it('hang below the line where figures are negative, with their labels below them', () => {
    const drawing = drawn(aChart('bar', ['甲', '乙'], ['-120.5', '45']));
    expect(drawing.plan).toMatchObject({ minimum: -150, maximum: 50 });
    const [below] = drawing.shapes.filter(({ fill }) => fill).map(shapeBox);
    expect(drawing.labels.find(({ text }) => text === '-120.5')!.middle).toBeGreaterThan(below!.bottom);
  });

  it('lie where columns leave no room for labels or long names', () => {
    const twelve = drawn(
      aChart(
        'bar',
        TWELVE,
        TWELVE.map(() => '1234.56'),
        TWELVE.map(() => '999.99'),
      ),
    );
    expect(twelve.plan.form).toBe('rows');
    expect(twelve.height).toBeGreaterThan(180);
    const long = ['用于保障机构正常运转和完成日常工作任务的各项支出'.repeat(4), '项目支出'];
    expect(drawn(aChart('bar', long, ['1', '2'])).plan.form).toBe('rows');
  });
});
