import { describe, expect, it } from 'vitest';
import { boxAround } from '../../src/foreign/pdf/page/geometry.js';

describe('boxAround', () => {
  it('holds as many boxes as a page may have marks', () => {
    const boxes = Array.from({ length: 400_000 }, (_, at) => ({ x: at, y: -at, width: 2, height: 3 }));
    expect(boxAround(boxes)).toEqual({ x: 0, y: -399_999, width: 400_001, height: 400_002 });
  });
});
